using System.Net;
using Candor.Provenance.Tests;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Pictures, and what lies within them: XMP, EXIF, texts.</summary>
internal static class PictureSeeds
{
    private static readonly byte[] Label = Make.Latin(Make.Label);

    private static readonly byte[] Element = Make.Xmp($"<rdf:Description rdf:about='' xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><TC260:AIGC>{WebUtility.HtmlEncode(Make.Label)}</TC260:AIGC></rdf:Description>");

    private static readonly byte[] Others = Make.Xmp(
        """
        <rdf:Description rdf:about='' xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' xmlns:dcterms='http://purl.org/dc/terms/' dcterms:provenance='https://example.com/m.c2pa'
         Iptc4xmpExt:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'/>
        <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:TC260='http://www.tc260.org.cn/ns/AIGC/1.0/'><dc:subject><rdf:Bag><rdf:li>a</rdf:li><rdf:li xml:lang='x-default'>b</rdf:li></rdf:Bag></dc:subject>
         <TC260:AIGC rdf:parseType='Resource'><TC260:Label>1</TC260:Label><TC260:ContentProducer>p</TC260:ContentProducer></TC260:AIGC></rdf:Description>
        """);

    private static readonly byte[] Exif = Make.Tiff((0x010F, "abc"u8.ToArray()), (0x0131, "Software of a maker"u8.ToArray()), (0x9286, Make.Latin($"ASCII\0\0\0{{\"AIGC\":{Make.Label}}}")));

    private static readonly byte[] Iptc = [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 12, 0x1C, 2, 120, 0, 7, .. "caption"u8];

    public static IEnumerable<Seed> All()
    {
        byte[][] packets = [Element, Others];
        foreach (var packet in packets)
        {
            yield return Of("png", packet, inner => Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. inner]), ("IDAT", [1, 2, 3])));
            yield return Of("png", packet, inner => Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. Make.Zlib(inner)]), ("IDAT", [1, 2, 3])));
            yield return Of("jpeg", packet, inner => Make.Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. inner.AsSpan(0, Math.Min(inner.Length, 65_000))])));
            yield return Of("webp", packet, inner => Make.Webp(("VP8 ", [1, 2, 3, 0x9D, 1, 0x2A, 16, 0, 16, 0]), ("XMP ", inner)));
            yield return Of("gif", packet, inner => Make.Gif("XMP DataXMP", [.. inner, 1, 255, 254, 0]));
            yield return Of("tiff", packet, inner => Make.Tiff((0x010F, "abc"u8.ToArray()), (0x02BC, inner)));
            yield return Of("heic", packet, inner => MakeMedia.Picture("heic", [2, 0, 0, 0, 0, 7, 0, 0, .. "mime\0application/rdf+xml\0"u8], inner));
            yield return Of("xmp", packet);
            yield return Of("svg", Make.Latin($"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>AI生成</title><metadata>{System.Text.Encoding.UTF8.GetString(packet)}</metadata><g><path d='M0'/></g></svg>"));
        }

        foreach (var seed in Plain()) yield return seed;
        foreach (var (format, brand) in ((string, string)[])[("heic", "heic"), ("avif", "avif")])
        {
            yield return Of(format, MakeMedia.Picture(brand, [2, 0, 0, 0, 0, 7, 0, 0, .. "mime\0application/rdf+xml\0"u8], Element));
            yield return Of(format, MakeMedia.Picture(brand, [2, 0, 0, 0, 0, 7, 0, 0, .. "Exif\0"u8], [0, 0, 0, 0, .. Exif]));
            yield return Of(format, Exif, inner => MakeMedia.Picture(brand, [2, 0, 0, 0, 0, 7, 0, 0, .. "Exif\0"u8], [0, 0, 0, 0, .. inner]));
        }

        byte[] uuid = Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC");
        yield return Of("jp2", [.. MakeMedia.Box("jP  ", [13, 10, 0x87, 10]), .. MakeMedia.Type("jp2 "), .. MakeMedia.Box("uuid", uuid, Others), .. MakeMedia.Box("uuid", "JpgTiffExif->JP2"u8.ToArray(), Exif), .. MakeMedia.Box("xml ", Element)]);
        yield return Of("jxl", [.. MakeMedia.Box("JXL ", [13, 10, 0x87, 10]), .. MakeMedia.Type("jxl "), .. MakeMedia.Box("Exif", new byte[4], Exif), .. MakeMedia.Box("xml ", Element), .. MakeMedia.Box("jxlc", [0xFF, 0x0A, 1])]);
    }

    private static IEnumerable<Seed> Plain()
    {
        const string Parameters = "a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 8x8, Model: x";
        yield return Of("png", Make.Png(("tEXt", Make.Latin($"AIGC\0{Make.Label}")), ("zTXt", [.. "parameters\0\0"u8, .. Make.Zlib(Make.Latin(Parameters))]), ("eXIf", Exif), ("IDAT", [1, 2, 3])));
        yield return Of("png", Make.Latin(Parameters), inner => Make.Png(("zTXt", [.. "parameters\0\0"u8, .. Make.Zlib(inner)])));
        yield return Of("png", Exif, inner => Make.Png(("zTXt", [.. "Raw profile type exif\0\0"u8, .. Make.Zlib(Make.Latin($"\nexif\n{inner.Length,8}\n{Convert.ToHexString(inner)}\n"))])));
        yield return Of("png", Make.Latin("{\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1}},\"4\":{\"class_type\":\"CheckpointLoaderSimple\",\"inputs\":{}}}"), inner => Make.Png(("tEXt", [.. "prompt\0"u8, .. inner]), ("tEXt", [.. "workflow\0"u8, .. inner])));
        yield return Of("png", MakeStealth.Rows(Parameters), MakeStealth.Picture);
        yield return Of("png", Make.Png(("IHDR", [1]), ("iTXt", [.. "Comment\0\0\0\0\0"u8, .. Label]), ("tEXt", "Software\0NovelAI"u8.ToArray()), ("tEXt", "Description\0x"u8.ToArray())));
        yield return Of("jpeg", Make.Jpeg((0xE0, "JFIF\0"u8.ToArray()), (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Element]), (0xE1, [.. "Exif\0\0"u8, .. Exif]), (0xED, Iptc), (0xFE, Label), (0xDB, new byte[16])));
        yield return Of("jpeg", Make.Jpeg((0xE0, "JFIF\0"u8.ToArray()), (0xDB, new byte[16])));
        yield return Of("jpeg", Make.Jpeg((0xFE, Make.Latin($"{{\"AIGC\":{Make.Label}}}")), (0xDB, new byte[16])));
        yield return Of("png", Make.Png(("IDAT", [1, 2, 3])));
        yield return Of("png", Make.Png(("eXIf", Exif), ("IDAT", [1, 2, 3])));
        yield return Of("jpeg", Make.Jpeg((0xE1, Extension(0, Others.Length / 2)), (0xE1, Extension(Others.Length / 2, Others.Length)), (0xED, Iptc)));
        yield return Of("jpeg", Exif, inner => Make.Jpeg((0xE1, [.. "Exif\0\0"u8, .. inner.AsSpan(0, Math.Min(inner.Length, 65_000))])));
        yield return Of("jpeg", [.. Make.Jpeg((0xDB, new byte[16])), .. Element]);
        yield return Of("webp", Make.Webp(("VP8X", [0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0]), ("VP8 ", [1, 2, 3]), ("EXIF", Exif), ("XMP ", Element)));
        yield return Of("webp", Make.Webp(("VP8L", [0x2F, 7, 0xC0, 1, 0])));
        yield return Of("gif", Make.Gif("XMP DataXMP", [.. Element, 1, 255, 254, 253, 252, 3, 2, 1, 0]));
        yield return Of("gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, 0x21, 0xFE, 5, .. "hello"u8, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]);
        yield return Of("tiff", Make.Tiff((0x010F, "abc"u8.ToArray()), (0x02BC, Element), (0x83BB, Iptc), (0x8769, Make.Little(8)), (0x9286, Make.Latin($"ASCII\0\0\0{Make.Label}"))));
    }

    private static byte[] Extension(int from, int to) => [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. "0123456789ABCDEF0123456789ABCDEF"u8, .. Make.Big((uint)Others.Length), .. Make.Big((uint)from), .. Others.AsSpan(from, to - from)];

    private static Seed Of(string format, byte[] inner, Func<byte[], byte[]>? wrap = null) => new(format, "built", inner, wrap);
}
