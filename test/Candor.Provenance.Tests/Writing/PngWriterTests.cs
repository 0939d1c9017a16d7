using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class PngWriterTests
{
    private const string Keyword = "XML:com.adobe.xmp\0\0\0\0\0";

    [Fact]
    public void A_label_is_put_where_the_guide_wants_it_and_before_the_picture()
    {
        var source = Make.Png(("IDAT", [1, 2, 3]));

        var (result, target) = Labelled.Write(source);

        Assert.Equal((LabelOutcome.Written, "iTXt XML:com.adobe.xmp, element TC260:AIGC (entity-escaped), bare object"), (result.Outcome, result.Place));
        Assert.Equal(Labelled.New with { ReservedCode1 = "", ContentPropagator = "producer", PropagateID = "p-7" }, result.Label);
        Assert.Equal(["IHDR", "iTXt", "IDAT", "IEND"], Chunks(target).Select(chunk => chunk.Type));
        Assert.Equal(source, Labelled.Without(target, 33, target.Length - source.Length));
        Assert.Equal(Crc(Chunks(target)[1]), Chunks(target)[1].Crc);
    }

    [Fact]
    public void A_label_follows_the_header_wherever_that_is_and_no_chunk_is_cut_in_two()
    {
        byte[] png = Make.Png(("IDAT", [1, 2, 3])), early = [0, 0, 0, 4, .. "CgBI"u8, 1, 2, 3, 4, 0, 0, 0, 0];
        byte[] headless = [.. png[..8], .. png[33..]], empty = [.. png[..8], .. png[^12..]];

        var (_, target) = Labelled.Write([.. png[..8], .. early, .. png[8..]]);

        Assert.Equal(["CgBI", "IHDR", "iTXt", "IDAT", "IEND"], Chunks(target).Select(chunk => chunk.Type));
        Assert.Equal(LabelOutcome.Broken, Labelled.Write(headless).Result.Outcome);
        Assert.Equal(LabelOutcome.Broken, Labelled.Write(empty).Result.Outcome);
    }

    [Fact]
    public void A_label_joins_the_properties_that_are_there()
    {
        byte[] packet = [.. Make.Latin(Keyword), .. Make.Xmp("<rdf:Description rdf:about=\"me\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:format=\"a&amp;b\"><dc:title>题</dc:title></rdf:Description>")];
        var source = Make.Png(("tEXt", "Title\0x"u8.ToArray()), ("iTXt", packet), ("IDAT", [1, 2, 3]), ("IDAT", [4]));

        var target = Labelled.Twice(source);

        Assert.Equal(Chunks(source).Select(chunk => chunk.Type), Chunks(target).Select(chunk => chunk.Type));
        Assert.Equal(Chunks(source).Where(chunk => chunk.Type != "iTXt").Select(chunk => chunk.Hex), Chunks(target).Where(chunk => chunk.Type != "iTXt").Select(chunk => chunk.Hex));
        var xmp = Encoding.UTF8.GetString(Convert.FromHexString(Chunks(target)[2].Hex));
        Assert.Contains("dc:format=\"a&amp;b\"", xmp, StringComparison.Ordinal);
        Assert.Contains("<dc:title>题</dc:title>", xmp, StringComparison.Ordinal);
        Assert.Equal(2, xmp.Split("rdf:about=\"me\"").Length - 1);
        Assert.EndsWith("<?xpacket end=\"w\"?>", xmp, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_packet_is_merged_too()
    {
        var source = Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. Make.Zlib(Make.Xmp("<rdf:Description rdf:about=\"\" xmlns:a=\"urn:a\" a:b=\"c\"/>"))]));

        Assert.Contains("a:b=\"c\"", Encoding.UTF8.GetString(Labelled.Twice(source)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tEXt", "AIGC\0{\"AIGC\":@}")]
    [InlineData("tEXt", "aigc\0@")]
    [InlineData("iTXt", "AIGC\0\0\0\0\0@")]
    [InlineData("tEXt", "Comment\0{\"AIGC\":@}")]
    public void A_label_in_another_place_stays_there_and_only_its_propagator_is_new(string type, string text)
    {
        var source = Make.Png((type, Make.Latin(text.Replace("@", Make.Label, StringComparison.Ordinal))), ("IDAT", [1, 2, 3]));

        var (result, target) = Labelled.Write(source, Labelled.Platform with { Label = "3" });

        Assert.Equal((LabelOutcome.Updated, Make.Inspect(source).Aigc.Place), (result.Outcome, result.Place));
        Assert.Equal(("1", "001191110000000000000010001", "p-1", "platform", "note-9"), (result.Label!.Label, result.Label.ContentProducer, result.Label.ProduceID, result.Label.ContentPropagator, result.Label.PropagateID));
        Assert.Equal(Chunks(source).Select(chunk => chunk.Type), Chunks(target).Select(chunk => chunk.Type));
    }

    [Theory]
    [InlineData("<TC260:AIGC>@</TC260:AIGC>", "")]
    [InlineData("", "TC260:AIGC=\"@\"")]
    [InlineData("<TC260:ContentProducer>who</TC260:ContentProducer><TC260:ContentPropagator>who</TC260:ContentPropagator><TC260:PropagateID>p</TC260:PropagateID>", "TC260:Label=\"1\" TC260:ReservedCode2=\"\"")]
    public void Every_form_in_XMP_is_updated_in_its_form(string element, string attribute)
    {
        var inside = $"<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" {attribute}>{element}</rdf:Description>".Replace("@", Make.Label.Replace("\"", "&quot;", StringComparison.Ordinal), StringComparison.Ordinal);
        var source = Make.Png(("iTXt", [.. Make.Latin(Keyword), .. Make.Xmp(inside)]));

        var (result, _) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, Make.Inspect(source).Aigc.Place, "platform"), (result.Outcome, result.Place, result.Label?.ContentPropagator));
    }

    [Fact]
    public void Unknown_members_of_a_label_are_not_lost()
    {
        var (_, target) = Labelled.Write(Make.Png(("tEXt", Make.Latin("AIGC\0{\"AIGC\":{\"Label\":\"1\",\"Own\":\"mine\"}}"))), Labelled.Platform);

        Assert.Contains("\"Own\":\"mine\"", Encoding.Latin1.GetString(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_Latin_has_not_are_not_lost()
    {
        var label = Make.Label.Replace("p-1", "作品", StringComparison.Ordinal);

        var (result, target) = Labelled.Write(Make.Png(("tEXt", Encoding.UTF8.GetBytes($"AIGC\0{{\"AIGC\":{label},\"Own\":\"我的\"}}"))), Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, "作品"), (result.Outcome, result.Label?.ProduceID));
        Assert.Contains("\"Own\":\"我的\"", Encoding.UTF8.GetString(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_Latin_stay_as_they_were()
    {
        var (result, target) = Labelled.Write(Make.Png(("tEXt", Make.Latin("AIGC\0{\"Label\":\"1\",\"Own\":\"é\"}"))), Labelled.Platform);

        Assert.Equal(LabelOutcome.Updated, result.Outcome);
        Assert.True(target.AsSpan().IndexOf(Make.Latin("\"é\"")) > 0);
    }

    [Fact]
    public void The_language_of_a_text_stays()
    {
        byte[] head = [.. "AIGC\0\0\0zh\0"u8, .. "标识\0"u8];

        var (result, target) = Labelled.Write(Make.Png(("iTXt", [.. head, .. Make.Latin(Make.Label)])), Labelled.Platform);

        Assert.Equal(LabelOutcome.Updated, result.Outcome);
        Assert.True(target.AsSpan().IndexOf(head) > 0);
    }

    [Fact]
    public void A_broken_packet_is_not_replaced() =>
        Assert.Equal(LabelOutcome.Broken, Labelled.Write(Make.Png(("iTXt", [.. Make.Latin(Keyword), .. "<x:xmpmeta"u8]))).Result.Outcome);

    [Theory]
    [InlineData("v-xmp.png")]
    [InlineData("v-text.png")]
    public void Vectors_are_updated_with_right_sums(string name)
    {
        var source = File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", name));

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, "p-0001", "note-9"), (result.Outcome, result.Label?.ProduceID, result.Label?.PropagateID));
        Assert.All(Chunks(target), chunk => Assert.Equal(Crc(chunk), chunk.Crc));
        Assert.Equal(Chunks(source).Where(chunk => chunk.Type == "IDAT"), Chunks(target).Where(chunk => chunk.Type == "IDAT"));
    }

    private static List<(string Type, string Hex, uint Crc)> Chunks(byte[] file)
    {
        List<(string, string, uint)> chunks = [];
        for (var place = 8; place < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place));
            chunks.Add((Encoding.ASCII.GetString(file, place + 4, 4), Convert.ToHexString(file, place + 8, length), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(place + 8 + length))));
            place += 12 + length;
        }

        return chunks;
    }

    /// <summary>As the specification defines it, bit by bit.</summary>
    private static uint Crc((string Type, string Hex, uint Crc) chunk)
    {
        var crc = uint.MaxValue;
        foreach (var value in (byte[])[.. Encoding.ASCII.GetBytes(chunk.Type), .. Convert.FromHexString(chunk.Hex)])
        {
            for (var bit = 0; bit < 8; bit++) crc = ((crc ^ (uint)(value >> bit)) & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
