using System.Text;
using Candor.Provenance.Tests;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Documents: PDF, OOXML, OpenDocument, Markdown, HTML.</summary>
internal static class DocumentSeeds
{
    private static readonly byte[] Packet = Make.Xmp(MakeMedia.XmpLabel);

    public static IEnumerable<Seed> All() => [.. Pdf(), .. Zip(), .. Texts()];

    private static IEnumerable<Seed> Pdf()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 7 0 R/Metadata 3 0 R/AF[4 0 R]/Names<</EmbeddedFiles 5 0 R>>>>", $"<</Title<FEFF0041>/AIGC({Make.Label})>>", $"<</Type/Metadata/Length 6 0 R>>stream\n{Encoding.Latin1.GetString(Packet)}\nendstream",
            "<</AFRelationship/C2PA_Manifest/EF<</F 3 0 R>>>>", "<</Kids[<</Names[(a)4 0 R]>>]>>", $"{Packet.Length}", "<</Type/Pages/Kids[8 0 R]/Count 1>>", "<</Type/Page/Parent 7 0 R/MediaBox[0 0 9 9]/Contents 9 0 R>>", "<</Length 3>>stream\nq Q\nendstream",
        ];
        yield return Of("pdf", MakePdf.Classic(objects));
        yield return Of("pdf", MakePdf.Classic("<</Type/Catalog/Pages 3 0 R>>", "<</Title(a)/Author(b)>>", "<</Type/Pages/Kids[]/Count 0>>"));
        yield return Of("pdf", MakePdf.Update(MakePdf.Classic(objects), (2, "<</Title(no label any more)>>")));
        yield return Of("pdf", MakePdf.Update(MakePdf.Update(MakePdf.Classic(objects), (2, "<</AIGC<</Label(1)/ContentProducer(p)>>>>")), (1, "<</Metadata null/Pages 7 0 R>>")));
        yield return Of("pdf", MakePdf.Compressed("<</Metadata 3 0 R/AF[4 0 R]>>", $"<</AIGC({Make.Label})>>", "<<>>", "<</AFRelationship/C2PA_Manifest/EF<</F 3 0 R>>>>"));
        var packed = Encoding.Latin1.GetString(Make.Zlib(Packet));
        yield return Of("pdf", MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", $"<</Filter/FlateDecode/Length {packed.Length}>>stream\n{packed}\nendstream"));
        yield return Of("pdf", Packet, inner => MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", Stream(inner)));
        yield return Of("pdf", Make.Latin($"<</Title(a)/AIGC({Make.Label})/Producer<FEFF0041>/Date(D:2026)/A[1 2 (b\\051\\)\\\n)]/B<</C/D#20E>>>>"), inner => MakePdf.Compressed("<</Metadata 3 0 R>>", Encoding.Latin1.GetString(inner)));
        yield return Of("pdf", Make.Latin($"<</Title(a)/AIGC{{x}}/AIGC<</Label(1)/ContentProducer<FEFF0041>>>/B[[[]]]>>"), inner => MakePdf.Classic("<</Metadata 3 0 R>>", Encoding.Latin1.GetString(inner)));
        yield return Of("pdf", Make.Latin("1 0 2 20 3 40 <</Metadata 3 0 R>>     <</AIGC({})>>       <<>>"), inner => Encoding.Latin1.GetBytes($"%PDF-1.5\n5 0 obj<</Type/ObjStm/N 3/First 18{Stream(inner)[2..]}\nendobj\ntrailer<</Root 1 0 R/Info 2 0 R>>\n%%EOF\n"));
    }

    private static string Stream(byte[] data)
    {
        var packed = Encoding.Latin1.GetString(Make.Zlib(data));
        return $"<</Filter/FlateDecode/Length {packed.Length}>>stream\n{packed}\nendstream";
    }

    private static IEnumerable<Seed> Zip()
    {
        (string, string) core = ("docProps/core.xml", "<cp:coreProperties xmlns:cp='cp' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>a</dc:title><dc:description>{\"AIGC\":{\"Label\":\"1\"}}</dc:description></cp:coreProperties>");
        const string Slide = "<p:sld xmlns:p='p' xmlns:a='a'><p:txBody><a:p><a:r><a:t>AI生成</a:t></a:r></a:p></p:txBody></p:sld>";
        (string Format, byte[] File)[] files =
        [
            ("docx", MakeZip.Office("word/document.xml", MakeZip.Custom("AIGC", Make.Label), MakeZip.Word("AI生成", "text", "本文由人工智能生成"), core)),
            ("pptx", MakeZip.Office("ppt/presentation.xml", MakeZip.Custom("AIGC", Make.Label), ("ppt/presentation.xml", "<p:presentation xmlns:p='p'/>"), ("ppt/slides/slide1.xml", Slide), ("ppt/slides/slide2.xml", Slide), core)),
            ("xlsx", MakeZip.Office("xl/workbook.xml", MakeZip.Custom("AIGC", Make.Label), ("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", "<sst><si><t>AI generated</t></si><si><t>b</t></si></sst>"), core)),
            ("odt", MakeZip.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("meta.xml", $"<o:document-meta xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'><o:meta><meta:user-defined meta:name='AIGC'>{System.Net.WebUtility.HtmlEncode(Make.Label)}</meta:user-defined></o:meta></o:document-meta>"), ("content.xml", "<a/>"))),
            ("zip", MakeZip.Zip(("META-INF/content_credential.c2pa", "not a store"), ("a.txt", "b"))),
        ];
        foreach (var (format, file) in files)
        {
            yield return Of(format, file);
            foreach (var seed in FromZip(format, "built", file)) yield return seed;
        }
    }

    /// <summary>Seeds of what lies packed in a ZIP file.</summary>
    public static IEnumerable<Seed> FromZip(string format, string name, byte[] file)
    {
        var entries = Pack.Unzip(file);
        for (var index = 0; index < entries.Length; index++)
        {
            var at = index;
            if (entries[at].Data.Length is > 4 and < 1 << 14) yield return new(format, $"{name}:{entries[at].Name}", entries[at].Data, inner => Pack.Zip(entries.Select((entry, other) => other == at ? (entry.Name, inner) : entry)));
        }
    }

    private static IEnumerable<Seed> Texts()
    {
        yield return Of("md", Make.Latin($"---\ntitle: 'x'\nAIGC:\n  Label: \"1\"\n  ProduceID: 'a'\n  ContentProducer: |\n    p\nb: {Make.Label}\n---\n# head\ntext\n"));
        yield return Of("md", Make.Latin($"---\nAIGC: {Make.Label}\n---\n\ntext\n"));
        yield return Of("md", Make.Latin($"---\nAIGC: '{Make.Label}'\ntags: [a, b]\n...\ntext\n"));
        yield return Of("md", Encoding.UTF8.GetBytes("# 标题\n\n本文由AI生成。\n\ntext, text\n"));
        yield return Of("md", Encoding.UTF8.GetBytes("\uFEFF---\r\ntitle: a\r\n---\r\ntext\r\n"));
        yield return Of("html", Make.Latin($"<!DOCTYPE html><html><head><meta name=AIGC content='{Make.Label}'><meta property=\"AIGC\" content=\"x\"><script type=\"application/ld+json\">{{\"@graph\":[{{\"AIGC\":{{\"Label\":\"1\"}},\"digitalSourceType\":\"trainedAlgorithmicMedia\"}}]}}</script><!-- {{\"AIGC\":{Make.Label}}} --></head><body>A&#73; generated<p>text</p><style>a</style></body></html>"));
        yield return Of("html", Make.Latin("{\"@graph\":[{\"AIGC\":{\"Label\":\"1\"},\"image\":{\"digitalSourceType\":\"https://schema.org/TrainedAlgorithmicMediaDigitalSource\"}},[1,2.5e3,null,true]]}"), inner => [.. "<html><script type='application/ld+json'>"u8, .. inner, .. "</script></html>"u8]);
        yield return Of("html", Make.Latin(Make.Label), inner => [.. "<html><meta itemprop=\"AIGC\" content='"u8, .. inner, .. "'></html>"u8]);
        yield return Of("txt", Encoding.UTF8.GetBytes("本文由A\u200BI生\u2060成\n\ntext\n\n(AI-generated)\n"));
    }

    private static Seed Of(string format, byte[] inner, Func<byte[], byte[]>? wrap = null) => new(format, "built", inner, wrap);
}
