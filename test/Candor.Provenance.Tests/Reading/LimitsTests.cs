using System.Diagnostics;
using System.Text;
using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Reading;

public sealed class LimitsTests
{
    [Fact]
    public void Inflation_is_capped()
    {
        var bomb = Make.Png(("zTXt", [.. "parameters\0\0"u8, .. Make.Zlib(new byte[8 << 20])]));

        var found = Make.Inspect(bomb, new InspectionLimits { BlockBytes = 1 << 20 });

        Assert.True(found.IsCut);
        Assert.Equal(AigcGrade.Inconclusive, found.Aigc.Grade);
    }

    [Fact]
    public void Inflation_is_capped_over_all_chunks()
    {
        byte[] text = [.. "parameters\0\0"u8, .. Make.Zlib(new byte[1 << 20])];

        var found = Make.Inspect(Make.Png([.. Enumerable.Repeat(("zTXt", text), 200)]));

        Assert.True(found.IsCut);
    }

    [Fact]
    public void A_large_picture_costs_no_memory()
    {
        using var large = new MemoryStream();
        var png = Make.Png(("IDAT", new byte[20 << 20]), ("tEXt", Make.Latin($"AIGC\0{Make.Label}")));
        large.Write(png);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var found = FileInspector.Inspect(large);

        Assert.Equal(AigcGrade.Compliant, found.Aigc.Grade);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_compressed_text_that_asks_for_a_dictionary_is_no_text() =>
        Assert.Null(Make.Inspect(Make.Png(("zTXt", [.. "parameters\0\0"u8, 0x78, 0xBB, 1, 2, 3, 4, 5, 6]))).Generator);

    [Fact]
    public void Entities_are_not_expanded()
    {
        var laughs = Make.Latin("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>");

        Assert.Equal(["XML: not well-formed"], Make.Inspect(laughs).Faults);
    }

    [Fact]
    public void Names_that_XML_reserves_are_a_fault() => Assert.NotEmpty(Make.Inspect(
        Make.Latin("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:RDF xmlns:XML=\"a\"><XML:b/></rdf:RDF></svg>")).Faults);

    [Fact]
    public void A_document_type_in_XMP_is_refused()
    {
        var found = Make.Inspect(Make.Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>"u8])));

        Assert.Equal(AigcGrade.Inconclusive, found.Aigc.Grade);
    }

    [Fact]
    public void Directories_in_a_circle_are_left()
    {
        byte[] circle = [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0];

        Assert.NotEmpty(Make.Inspect(circle).Faults);
    }

    [Fact]
    public void Deep_XML_is_left()
    {
        var deep = Make.Latin(string.Concat(Enumerable.Repeat("<svg>", 10_000)));

        Assert.True(Make.Inspect(deep).IsCut);
    }

    [Theory]
    [InlineData("rdf:RDF", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")]
    [InlineData("rdf:manifest", "http://c2pa.org/manifest")]
    public void Depth_within_what_is_taken_out_of_XML_costs_no_more_than_its_length(string name, string uri)
    {
        var deep = Make.Latin($"<svg xmlns:rdf=\"{uri}\"><{name}>{string.Concat(Enumerable.Repeat("<a>", 10_000))}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(Make.Inspect(deep).IsCut);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Blocks_of_EXIF_count_for_the_file_that_they_lie_in()
    {
        byte[] large = new byte[50_000], entry = [0x0F, 1, 7, 0, .. Make.Little((uint)large.Length), .. Make.Little(8 + 2 + (12 * 100) + 4)];
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 100, 0, .. Enumerable.Repeat(entry, 100).SelectMany(bytes => bytes), 0, 0, 0, 0, .. large];
        var file = Make.Jpeg([.. Enumerable.Repeat(((byte)0xE1, exif), 8)]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(Make.Inspect(file, new() { TotalBytes = 1 << 20 }).IsCut);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6 << 20);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a", " ", 8_000_000, "/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a ", "b='' ", 1_000_000, "/></svg>")]
    public void Long_tags_of_XML_take_no_time_with_the_square_of_their_length(string before, string repeated, int count, string after)
    {
        var start = Stopwatch.GetTimestamp();

        Make.Inspect(Make.Latin($"{before}{string.Concat(Enumerable.Repeat(repeated, count))}{after}"));

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void XML_is_read_in_the_encoding_that_it_names_and_up_to_what_breaks_it()
    {
        const string Text = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:TC260='http://www.tc260.org.cn/ns/AIGC/1.0/' TC260:AIGC='{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;\u00E9&quot;}'/></rdf:RDF></x:xmpmeta>";
        byte[][] files =
        [
            Make.Latin($"<?xml version=\"1.0\" encoding='ISO-8859-1'?>{Text}"), [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
        ];

        Assert.All(files, file => Assert.Equal("\u00E9", Make.Inspect(Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. file]))).Aigc.Label?.ContentProducer));
        var broken = Make.Inspect(Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Text[..^12]), 0xFF, .. "</x:xmpmeta>"u8])));
        Assert.Equal("1", broken.Aigc.Label?.Label);
        Assert.All((string[])["none", "utf-7"], name => Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Make.Png(("iTXt", Make.Latin($"XML:com.adobe.xmp\0\0\0\0\0<?xml version='1.0' encoding='{name}'?><a/>")))).Aigc.Grade));
    }

    [Fact]
    public void Labels_without_number_are_read_only_so_far()
    {
        var many = Make.Latin($"<html>{string.Concat(Enumerable.Repeat("<meta name=AIGC content='{\"Label\":\"1\"}'>", 1000))}");

        var found = Make.Inspect(many);

        Assert.True(found.IsCut);
        Assert.Equal((AigcGrade.NonCompliant, 15), (found.Aigc.Grade, found.Aigc.OtherPlaces.Count));
    }

    [Fact]
    public void A_missing_segment_of_a_manifest_store_is_said()
    {
        static byte[] Part(byte sequence) => [.. "JP\0\u0001\0\0\0"u8, sequence, 0, 0, 1, 0, .. "jumb\0\0\0\u001Ejumdc2pa"u8];

        var found = Make.Inspect(Make.Jpeg((0xEB, Part(1)), (0xEB, Part(3))));

        Assert.Equal(["APP11 JUMBF"], found.ManifestStores);
        Assert.Equal(["JPEG: a segment of the manifest store is missing"], found.Faults);
    }

    [Fact]
    public void Extended_XMP_is_put_together()
    {
        var packet = Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>");
        byte[] Part(int from, int to) =>
            [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. Make.Latin(new string('A', 32)), .. Make.Big((uint)packet.Length), .. Make.Big((uint)from), .. packet[from..to]];

        var found = Make.Inspect(Make.Jpeg((0xE1, Part(100, packet.Length)), (0xE1, Part(0, 100))));

        Assert.Equal("APP1 XMP extension, attribute TC260:AIGC, bare object", found.Aigc.Place);
    }

    [Fact]
    public void A_remote_manifest_is_recorded()
    {
        var found = Make.Inspect(Make.Jpeg((0xE1, Make.XmpSegment("<rdf:Description xmlns:dcterms=\"http://purl.org/dc/terms/\" dcterms:provenance=\"https://example.org/m\"/>"))));

        Assert.Equal("https://example.org/m", found.RemoteManifest);
        Assert.Equal(["remote_manifest"], found.RemovalTraces.Select(trace => trace.Code));
    }

    [Fact]
    public void What_is_wrong_with_many_labels_is_said_once_and_costs_what_one_does()
    {
        byte[] text = [.. "AIGC\0\0"u8, .. Make.Zlib(Make.Latin($"{{\"AIGC\":{{{string.Join(',', Enumerable.Repeat("\"a\":1", 40_000))}}}}}"))];
        var file = Make.Png([.. Enumerable.Repeat(("zTXt", text), 100)]);

        var (found, bytes) = Cost(file);

        Assert.Equal(["a: unknown"], found.Aigc.Breaches.Where(breach => breach.Code == "unknown").Select(breach => breach.ToString()));
        Assert.True(found.IsCut);
        Assert.InRange(bytes, 0, 200 << 20);
    }

    [Fact]
    public void Few_of_many_breaches_are_named()
    {
        var label = $"{{{string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"\"{new string('a', 100)}{number:D3}\":1"))}}}";

        var breaches = Make.Inspect(Make.Png(("tEXt", Make.Latin("AIGC\0" + label[..200_000] + "\":1}")))).Aigc.Breaches;

        Assert.InRange(breaches.Count, 1, 40);
        Assert.All(breaches, breach => Assert.InRange(breach.Field.Length, 0, 64));
    }

    [Fact]
    public void Elements_of_all_packets_count_for_the_file()
    {
        var packet = Make.Zlib(Make.Xmp($"<rdf:Description xmlns:a=\"urn:a\">{string.Concat(Enumerable.Repeat("<a:b>1</a:b>", 90_000))}</rdf:Description>"));
        byte[] chunk = [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. packet];

        var (found, bytes) = Cost(Make.Png([.. Enumerable.Repeat(("iTXt", chunk), 8)]));

        Assert.True(found.IsCut);
        Assert.InRange(bytes, 0, 60 << 20);
    }

    [Fact]
    public void Linked_data_without_end_are_left()
    {
        var (found, bytes) = Cost(Make.Latin($"<html><script type=\"application/ld+json\">[{string.Concat(Enumerable.Repeat("1,", 2_000_000))}1]</script></html>"));

        Assert.True(found.IsCut);
        Assert.InRange(bytes, 0, 20 << 20);
    }

    [Fact]
    public void A_text_as_long_as_its_document_is_not_kept()
    {
        var file = MakeZip.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<r><Relationship Type=\"officeDocument\" Target=\"word/document.xml\"/></r>"), ("word/document.xml", $"<a><p><t>AI\u751F\u6210\u3002{new string('x', 8_000_000)}\u3002AI\u5408\u6210</t></p></a>"));

        var (found, bytes) = Cost(file);

        Assert.Equal("AI\u751F\u6210", found.ExplicitLabel?.Text);
        Assert.InRange(bytes, 0, 32 << 20);
    }

    [Fact]
    public void Texts_of_a_picture_are_read_so_far_and_no_farther()
    {
        byte[] chunk = [.. "parameters\0\0"u8, .. Make.Zlib(new byte[1 << 18])];

        var (found, bytes) = Cost(Make.Png([.. Enumerable.Repeat(("zTXt", chunk), 240)]));

        Assert.True(found.IsCut);
        Assert.InRange(bytes, 0, 60 << 20);
    }

    private static (FileInspection Found, long Bytes) Cost(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        return (Make.Inspect(file), GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
