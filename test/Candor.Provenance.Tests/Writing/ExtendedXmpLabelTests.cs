using System.Security.Cryptography;
using System.Text;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

[System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "XMP part 3 names it.")]
public sealed class ExtendedXmpLabelTests
{
    private static readonly byte[] Mark = [.. "http://ns.adobe.com/xmp/extension/\0"u8];

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(65_000, 2)]
    [InlineData(200_000, 4)]
    public void A_label_in_the_extension_is_updated_there_and_the_first_packet_names_its_new_digest(int filler, int segments)
    {
        var source = Picture(filler, [0xFF, 0xFE, 0, 4, 1, 2]);

        var (result, target) = Labelled.Write(source, Labelled.Platform with { PropagateID = new('9', 300) });
        var (again, same) = Labelled.Write(target, Labelled.Platform with { PropagateID = new('9', 300) });

        Assert.Equal((LabelOutcome.Updated, "APP1 XMP extension, element TC260:AIGC (entity-escaped), bare object", "p-1", "platform"), (result.Outcome, result.Place, result.Label?.ProduceID, result.Label?.ContentPropagator));
        Assert.Equal(LabelOutcome.Updated, again.Outcome);
        Assert.Equal(target, same);
        var (digest, packet, count) = Extension(target);
        Assert.Equal(segments, count);
        Assert.Equal(Convert.ToHexString(MD5.HashData(packet)), digest);
        Assert.Contains($"HasExtendedXMP=\"{digest}\"", Encoding.Latin1.GetString(target), StringComparison.Ordinal);
        Assert.StartsWith("<x:xmpmeta", Encoding.UTF8.GetString(packet), StringComparison.Ordinal);
        Assert.Contains(new string('x', filler), Encoding.UTF8.GetString(packet), StringComparison.Ordinal);
        Assert.Equal(source[^13..], target[^13..]);
    }

    [Fact]
    public void An_extension_that_no_packet_names_is_left_alone()
    {
        var source = Picture(1000, []);
        source[source.AsSpan().IndexOf("HasExtendedXMP=\""u8) + 20] ^= 1;

        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(source, Labelled.Platform).Result.Outcome);
    }

    [Fact]
    public void A_new_label_goes_into_the_first_packet()
    {
        var source = Picture(1000, [], label: "");

        Assert.Equal("APP1 XMP, element TC260:AIGC (entity-escaped), bare object", Make.Inspect(Labelled.Twice(source)).Aigc.Place);
    }

    private static byte[] Picture(int filler, byte[] between, string label = Make.Label)
    {
        var element = label.Length == 0 ? "" : $"<TC260:AIGC>{label.Replace("\"", "&quot;", StringComparison.Ordinal)}</TC260:AIGC>";
        var packet = Encoding.UTF8.GetBytes(
            $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:a=\"urn:a\" xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><a:b>{new string('x', filler)}</a:b>{element}</rdf:Description></rdf:RDF></x:xmpmeta>");
        var digest = Convert.ToHexString(MD5.HashData(packet));
        var pieces = packet.Chunk(65_000).Select((part, index) => ((byte)0xE1, (byte[])[.. Mark, .. Make.Latin(digest), .. Make.Big((uint)packet.Length), .. Make.Big((uint)index * 65_000), .. part]));
        var first = Make.XmpSegment($"<rdf:Description rdf:about=\"\" xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\" xmpNote:HasExtendedXMP=\"{digest}\"/>");
        var picture = Make.Jpeg([(0xE1, first), .. pieces]);
        return [.. picture[..^9], .. between, .. picture[^9..]];
    }

    private static (string Digest, byte[] Packet, int Segments) Extension(byte[] file)
    {
        using var packet = new MemoryStream();
        var (digest, count) = ("", 0);
        for (var place = 2; file[place + 1] != 0xDA;)
        {
            var length = (file[place + 2] << 8) | file[place + 3];
            var data = file.AsSpan(place + 4, length - 2);
            if (data.StartsWith(Mark))
            {
                digest = Encoding.ASCII.GetString(data.Slice(Mark.Length, 32));
                Assert.Equal(packet.Length, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(data[(Mark.Length + 36)..]));
                packet.Write(data[(Mark.Length + 40)..]);
                count++;
            }

            place += 2 + length;
        }

        return (digest, packet.ToArray(), count);
    }
}
