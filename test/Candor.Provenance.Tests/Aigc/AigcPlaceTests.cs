using System.Net;
using System.Text;
using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Aigc;

public sealed class AigcPlaceTests
{
    private const string Namespace = "xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"";
    private static readonly string Escaped = WebUtility.HtmlEncode(Make.Label);

    [Theory]
    [InlineData("<rdf:Description @><TC260:AIGC>escaped</TC260:AIGC></rdf:Description>", "element TC260:AIGC (entity-escaped), bare object")]
    [InlineData("<rdf:Description @><TC260:AIGC>raw</TC260:AIGC></rdf:Description>", "element TC260:AIGC (raw quotes), bare object")]
    [InlineData("<rdf:Description @><TC260:AIGC><![CDATA[raw]]></TC260:AIGC></rdf:Description>", "element TC260:AIGC (CDATA), bare object")]
    [InlineData("<rdf:Description @ TC260:AIGC=\"escaped\"/>", "attribute TC260:AIGC, bare object")]
    [InlineData("<rdf:Description @><TC260:AIGC>{&quot;AIGC&quot;:escaped}</TC260:AIGC></rdf:Description>", "element TC260:AIGC (entity-escaped), wrapped object")]
    public void A_label_in_XMP_is_found_in_each_form(string inside, string place)
    {
        var found = Xmp(inside);

        Assert.Equal($"APP1 XMP, {place}", found.Place);
        Assert.Equal(AigcGrade.Compliant, found.Grade);
    }

    [Fact]
    public void The_prefix_in_XMP_means_nothing() =>
        Assert.NotNull(Xmp("<rdf:Description xmlns:x=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" x:AIGC=\"escaped\"/>").Label);

    [Fact]
    public void Fields_of_their_own_in_XMP_are_read_and_a_breach()
    {
        var found = Xmp("<rdf:Description @ TC260:Label=\"1\"><TC260:ContentProducer>abc</TC260:ContentProducer></rdf:Description>");

        Assert.Equal(("1", "abc"), (found.Label?.Label, found.Label?.ContentProducer));
        Assert.Contains(new AigcBreach("place", ""), found.Breaches);
    }

    [Theory]
    [InlineData("ASCII\0\0\0", "IFD UserComment 0x9286 (ASCII prefix), wrapped object")]
    [InlineData("\0\0\0\0\0\0\0\0", "IFD UserComment 0x9286 (no character set), wrapped object")]
    [InlineData("", "IFD UserComment 0x9286 (no prefix), wrapped object")]
    public void A_wrapped_label_in_an_EXIF_comment_is_found(string prefix, string place) =>
        Assert.Equal(place, Make.Inspect(Make.Tiff((0x9286, Make.Latin($"{prefix}{{\"AIGC\":{Make.Label}}}")))).Aigc.Place);

    [Fact]
    public void A_bare_object_in_a_comment_is_no_label() => Assert.Equal(AigcGrade.NotFound, Make.Inspect(Make.Jpeg((0xFE, Make.Latin(Make.Label)))).Aigc.Grade);

    [Fact]
    public void TIFF_keeps_XMP_in_a_tag() =>
        Assert.Equal("IFD tag 0x02BC, attribute TC260:AIGC, bare object", Make.Inspect(Make.Tiff((0x02BC, Packet()))).Aigc.Place);

    [Fact]
    public void WebP_keeps_XMP_in_a_chunk() =>
        Assert.Equal("RIFF chunk XMP, attribute TC260:AIGC, bare object", Make.Inspect(Make.Webp(("VP8 ", [1, 2, 3]), ("XMP ", Packet()))).Aigc.Place);

    [Fact]
    public void GIF_keeps_XMP_in_an_extension()
    {
        byte[] trailer = [1, .. Enumerable.Range(0, 256).Select(number => (byte)(255 - number)), 0];

        var found = Make.Inspect(Make.Gif("XMP DataXMP", [.. Packet(), .. trailer]));

        Assert.Empty(found.Faults);
        Assert.Equal(AigcGrade.Compliant, found.Aigc.Grade);
        Assert.Equal("application extension XMP, attribute TC260:AIGC, bare object", found.Aigc.Place);
    }

    [Fact]
    public void SVG_keeps_RDF_inside() => Assert.Equal(
        "XMP, attribute TC260:AIGC, bare object",
        Make.Inspect([.. "<!DOCTYPE svg PUBLIC \"x\" \"http://localhost/x.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>"u8, .. Packet()[Packet().AsSpan().IndexOf("<x:xmpmeta"u8)..Packet().AsSpan().IndexOf("<?xpacket end"u8)], .. "</metadata></svg>"u8]).Aigc.Place);

    [Fact]
    public void XMP_in_UTF16_is_read()
    {
        byte[] wide = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.BigEndianUnicode.GetBytes(System.Text.Encoding.UTF8.GetString(Packet()))];

        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Make.Jpeg((0xE1, wide))).Aigc.Grade);
    }

    [Theory]
    [InlineData("<text>AI生成</text>", true)]
    [InlineData("<g><text x=\"1\">由<tspan>A</tspan><tspan dx=\"2\">I</tspan>生<![CDATA[成]]></text></g>", true)]
    [InlineData("<title>AI生成</title><desc>AI生成</desc><text/>", false)]
    public void Text_of_SVG_is_looked_at(string inside, bool isLabelled) => Assert.Equal(
        isLabelled, Make.Inspect(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>")).ExplicitLabel is not null);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><c2pa:manifest>AAAA</c2pa:manifest></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata xmlns:c2pa=\"http://c2pa.org/manifest\"><c2pa:manifest>?</c2pa:manifest></metadata></svg>")]
    public void A_manifest_store_in_SVG_is_handed_on_whatever_it_is(string svg) => Assert.Equal(["element c2pa:manifest"], Make.Inspect(Make.Latin(svg)).ManifestStores);

    [Fact]
    public void XMP_is_found_when_it_is_only_appended() =>
        Assert.Equal("XMP packet at the file's end, attribute TC260:AIGC, bare object", Make.Inspect([.. Make.Png(), .. Packet()]).Aigc.Place);

    [Fact]
    public void XMP_in_a_compressed_chunk_is_found()
    {
        var found = Make.Inspect(Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. Make.Zlib(Packet())])));

        Assert.Equal("iTXt XML:com.adobe.xmp, attribute TC260:AIGC, bare object", found.Aigc.Place);
    }

    [Fact]
    public void Broken_and_emptied_files_are_inconclusive()
    {
        Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Make.Png()[..20]).Aigc.Grade);
        Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Make.Jpeg((0xE1, Make.XmpSegment("")))).Aigc.Grade);
        Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Make.Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:"u8]))).Aigc.Grade);
        Assert.Equal(AigcGrade.NotFound, Make.Inspect(Make.Png()).Aigc.Grade);
    }

    [Fact]
    public void What_is_left_of_a_label_is_a_trace_of_removal()
    {
        var text = Make.Inspect(Make.Png(("tEXt", "AIGC\0"u8.ToArray())));
        var packet = Make.Inspect(Make.Jpeg((0xE1, Make.XmpSegment($"<rdf:Description {Namespace}><TC260:AIGC/><a xmlns=\"b\">c</a></rdf:Description>"))));

        Assert.Equal(["emptied_label: tEXt keyword AIGC: no label in it"], text.RemovalTraces.Select(trace => $"{trace.Code}: {trace.Detail}"));
        Assert.Equal(["emptied_label: APP1 XMP: the namespace of labels, and no label"], packet.RemovalTraces.Select(trace => $"{trace.Code}: {trace.Detail}"));
        Assert.Equal((AigcGrade.Inconclusive, AigcGrade.Inconclusive), (text.Aigc.Grade, packet.Aigc.Grade));
    }

    private static AigcFinding Xmp(string inside) => Make.Inspect(Make.Jpeg((0xE1, Make.XmpSegment(inside
        .Replace("@", Namespace, StringComparison.Ordinal)
        .Replace("escaped", Escaped, StringComparison.Ordinal)
        .Replace("raw", Make.Label, StringComparison.Ordinal))))).Aigc;

    private static byte[] Packet() => Make.Xmp($"<rdf:Description {Namespace} TC260:AIGC=\"{Escaped}\"/>");
}
