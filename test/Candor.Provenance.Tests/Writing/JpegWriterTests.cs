using System.Text;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class JpegWriterTests
{
    private const string Place = "APP1 XMP, element TC260:AIGC (entity-escaped), bare object";
    private static readonly byte[] Jfif = "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"u8.ToArray();
    private static readonly byte[] Exif = [.. "Exif\0\0"u8, .. Make.Tiff((0x010E, "about"u8.ToArray()))];

    [Fact]
    public void A_label_is_put_behind_JFIF_and_EXIF_and_nothing_else_changes()
    {
        var source = Make.Jpeg((0xE0, Jfif), (0xE1, Exif), (0xDB, [1, 2, 3]), (0xFE, "a comment"u8.ToArray()));

        var (result, target) = Labelled.Write(source);

        Assert.Equal((LabelOutcome.Written, Place), (result.Outcome, result.Place));
        Assert.Equal(source, Labelled.Without(target, 2 + 4 + Jfif.Length + 4 + Exif.Length, target.Length - source.Length));
        Labelled.Twice(source);
    }

    [Fact]
    public void A_label_joins_the_properties_that_are_there()
    {
        var packet = Make.XmpSegment("<rdf:Description rdf:about=\"\" xmlns:a=\"urn:a\" a:b=\"c\"/>");
        var source = Make.Jpeg((0xE0, Jfif), (0xE1, packet), (0xDB, [1, 2, 3]));

        var target = Labelled.Twice(source);

        var start = 2 + 4 + Jfif.Length;
        Assert.Equal(source[..start], target[..start]);
        Assert.Equal(source[(start + 4 + packet.Length)..], target[^(source.Length - start - 4 - packet.Length)..]);
        Assert.Equal(1, Encoding.UTF8.GetString(target).Split("a:b=\"c\"").Length - 1);
        Assert.Equal(1, Encoding.UTF8.GetString(target).Split("http://ns.adobe.com/xap/1.0/").Length - 1);
    }

    /// <summary>All descriptions of a packet must be of the same thing; old packets name it without a namespace.</summary>
    [Theory]
    [InlineData("<rdf:Description about=\"uuid:7\" xmlns:a=\"urn:a\" a:b=\"c\"/>")]
    [InlineData("<rdf:Description xmlns:a=\"urn:a\" a:d=\"e\"/><rdf:Description rdf:about=\"uuid:7\" xmlns:a=\"urn:a\" a:b=\"c\"/>")]
    public void A_label_is_of_the_same_thing_as_the_properties_that_are_there(string description)
    {
        var target = Encoding.UTF8.GetString(Labelled.Twice(Make.Jpeg((0xE1, Make.XmpSegment(description)))));

        Assert.Contains("<rdf:Description rdf:about=\"uuid:7\" xmlns:TC260", target, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_into_a_segment_is_refused_and_padding_gives_way()
    {
        var filler = new string('x', 65_200);
        var padded = Make.XmpSegment("<rdf:Description rdf:about=\"\"/>" + new string(' ', 10));
        var end = padded.AsSpan().IndexOf("<?xpacket end"u8);

        Assert.Equal(LabelOutcome.Full, Labelled.Write(Make.Jpeg((0xE1, Make.XmpSegment($"<rdf:Description xmlns:a=\"urn:a\" a:b=\"{filler}\"/>")))).Result.Outcome);
        Assert.Equal(LabelOutcome.Written, Labelled.Write(Make.Jpeg((0xE1, [.. padded[..end], .. Make.Latin(new string(' ', 64_700)), .. padded[end..]]))).Result.Outcome);
    }

    [Fact]
    public void A_label_in_a_comment_is_updated_there()
    {
        var (result, _) = Labelled.Write(Make.Jpeg((0xFE, Make.Latin($"{{\"AIGC\":{Make.Label}}}"))), Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, "COM comment, wrapped object", "p-1", "platform"), (result.Outcome, result.Place.Replace("COM, ", "COM comment, ", StringComparison.Ordinal), result.Label?.ProduceID, result.Label?.ContentPropagator));
    }

    [Fact]
    public void The_vector_is_updated_and_its_picture_is_the_same()
    {
        var source = File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", "v-xmp.jpg"));

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, Place, "p-0001", "note-9"), (result.Outcome, result.Place, result.Label?.ProduceID, result.Label?.PropagateID));
        Assert.Equal(Picture(source), Picture(target));
    }

    [Fact]
    public void A_broken_packet_is_not_replaced() =>
        Assert.Equal(LabelOutcome.Broken, Labelled.Write(Make.Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. "<x:xmpmeta"u8]))).Result.Outcome);

    private static byte[] Picture(byte[] file) => file[file.AsSpan().IndexOf((byte[])[0xFF, 0xDB])..];
}
