using System.Text;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class ExifLabelTests
{
    private const string Wrapped = $$"""{"AIGC":{{Make.Label}}}""";
    private static readonly byte[] Picture = [0x10, 0x20, 0, 0x9D, 0x01, 0x2A, 0x40, 0x01, 0xF0, 0x40];

    public static TheoryData<string> Forms => [.. Values.Keys];

    private static Dictionary<string, (int Tag, byte[] Value)> Values => new()
    {
        ["ASCII"] = (0x9286, Make.Latin($"ASCII\0\0\0{Wrapped}")),
        ["none"] = (0x9286, Make.Latin($"\0\0\0\0\0\0\0\0{Wrapped}")),
        ["no prefix"] = (0x9286, Make.Latin(Wrapped)),
        ["UNICODE"] = (0x9286, [.. "UNICODE\0"u8, .. Encoding.Unicode.GetBytes(Wrapped)]),
        ["UNICODE the other way"] = (0x9286, [.. "UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes(Wrapped)]),
        ["UNICODE with a mark"] = (0x9286, [.. "UNICODE\0"u8, 0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Wrapped)]),
        ["UNICODE that is none"] = (0x9286, Make.Latin($"UNICODE\0{Wrapped}")),
        ["ImageDescription"] = (0x010E, Make.Latin($"{Wrapped}\0")),
        ["XPComment"] = (0x9C9C, [.. Encoding.Unicode.GetBytes(Wrapped), 0, 0]),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_label_is_updated_in_its_form_in_every_container_whether_it_gets_longer_or_shorter(string form)
    {
        var block = Make.Tiff((0x010F, "maker of it"u8.ToArray()), Values[form], (0x0131, "software"u8.ToArray()));
        foreach (var source in (byte[][])[Make.Jpeg((0xE1, [.. "Exif\0\0"u8, .. block])), Make.Png(("eXIf", block), ("IDAT", [1])), Webp(block), Webp([.. "Exif\0\0"u8, .. block])])
        {
            foreach (var id in (string[])["n", new('9', 200)])
            {
                var (result, target) = Labelled.Write(source, Labelled.Platform with { PropagateID = id });

                Assert.Equal((LabelOutcome.Updated, "p-1", "platform", id), (result.Outcome, result.Label?.ProduceID, result.Label?.ContentPropagator, result.Label?.PropagateID));
                Assert.Equal(Make.Inspect(source).Aigc.Place, result.Place);
                Assert.True(target.AsSpan().IndexOf("maker of it"u8) > 0 && target.AsSpan().IndexOf("software"u8) > 0);
                Assert.Equal(id.Length > 1, target.Length > source.Length);
                Assert.Equal(1, Encoding.Latin1.GetString(target).Replace("\0", "", StringComparison.Ordinal).Split("ContentProducer").Length - 1);
            }
        }
    }

    [Fact]
    public void The_vector_is_updated_and_its_picture_is_the_same()
    {
        var source = File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", "v-exif.jpg"));

        var (result, target) = Labelled.Write(source, Labelled.Platform with { PropagateID = new('9', 200) });

        Assert.Equal((LabelOutcome.Updated, Make.Inspect(source).Aigc.Place, "p-0001"), (result.Outcome, result.Place, result.Label?.ProduceID));
        Assert.Equal(source[source.AsSpan().IndexOf((byte[])[0xFF, 0xDB])..], target[target.AsSpan().IndexOf((byte[])[0xFF, 0xDB])..]);
    }

    [Fact]
    public void The_other_byte_order()
    {
        var value = Make.Latin($"ASCII\0\0\0{Wrapped}");
        byte[] block = [.. "MM\0*\0\0\0\u0008\0\u0001"u8, 0x92, 0x86, 0, 7, .. Make.Big((uint)value.Length), .. Make.Big(26), 0, 0, 0, 0, .. value];

        Assert.Equal(LabelOutcome.Updated, Labelled.Write(Make.Png(("eXIf", block)), Labelled.Platform with { PropagateID = new('9', 200) }).Result.Outcome);
        Assert.Equal(LabelOutcome.Updated, Labelled.Write(Make.Png(("eXIf", block)), Labelled.Platform).Result.Outcome);
    }

    [Fact]
    public void Bytes_that_another_tag_has_too_stay_for_it()
    {
        var block = Make.Tiff((0x9286, Make.Latin($"ASCII\0\0\0{Wrapped}")), (0x010F, "shared bytes"u8.ToArray()));
        var entry = 10 + 12;
        block[entry + 8] = (byte)(10 + 24 + 4 + 150);
        var shared = block[(10 + 24 + 4 + 150)..][..12];

        var (result, target) = Labelled.Write(Make.Png(("eXIf", block)), Labelled.Platform);

        Assert.Equal(LabelOutcome.Updated, result.Outcome);
        Assert.Equal(shared, target[(target.AsSpan().IndexOf("II*\0"u8) + 10 + 24 + 4 + 150)..][..12]);
    }

    [Fact]
    public void What_does_not_fit_into_a_segment_is_refused()
    {
        var block = Make.Tiff((0x9286, Make.Latin($"ASCII\0\0\0{Wrapped}")), (0x010F, new byte[64_800]));

        Assert.Equal(LabelOutcome.Full, Labelled.Write(Make.Jpeg((0xE1, [.. "Exif\0\0"u8, .. block])), Labelled.Platform with { PropagateID = new('9', 600) }).Result.Outcome);
    }

    [Fact]
    public void A_new_label_does_not_go_into_EXIF()
    {
        var block = Make.Tiff((0x010F, "maker of it"u8.ToArray()));

        Assert.Equal("iTXt XML:com.adobe.xmp, element TC260:AIGC (entity-escaped), bare object", Labelled.Write(Make.Png(("eXIf", block))).Result.Place);
        Assert.Equal("RIFF chunk XMP, element TC260:AIGC (entity-escaped), bare object", Labelled.Write(Webp(block)).Result.Place);
    }

    private static byte[] Webp(byte[] block) => Make.Webp(("VP8X", [0x08, 0, 0, 0, 1, 0, 0, 1, 0, 0]), ("VP8 ", Picture), ("EXIF", block));
}
