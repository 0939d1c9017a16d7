using System.Diagnostics;
using Xunit;

namespace Candor.Provenance.Tests.Reading;

/// <summary>A small share of the fuzzing that is done outside of the tests: no exception, no hang.</summary>
public sealed class MutationTests
{
    [Fact]
    public void Broken_files_are_read_without_an_exception()
    {
        var random = new Random(20250901);
        foreach (var file in Files().Concat(Media()))
        {
            for (var round = 0; round < 500; round++)
            {
                var broken = Mutate(file, random);
                var start = Stopwatch.GetTimestamp();
                Make.Inspect(broken);
                Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5), Convert.ToHexString(broken));
            }
        }
    }

    internal static byte[] Mutate(byte[] file, Random random)
    {
        var broken = random.Next(4) == 0 ? file[..random.Next(1, file.Length)] : [.. file];
        for (var count = random.Next(1, 8); count > 0; count--)
        {
            byte[] telling = [0, 1, 0x7F, 0x80, 0xFF, (byte)'<', (byte)'"', (byte)random.Next(256)];
            broken[random.Next(broken.Length)] = telling[random.Next(telling.Length)];
        }

        return broken;
    }

    internal static IEnumerable<byte[]> Files()
    {
        var packet = Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><TC260:AIGC>{&quot;Label&quot;:&quot;1&quot;}</TC260:AIGC></rdf:Description>");
        var exif = Make.Tiff((0x9286, Make.Latin($"ASCII\0\0\0{{\"AIGC\":{Make.Label}}}")), (0x02BC, packet), (0x010F, "abc"u8.ToArray()));
        yield return exif;
        yield return packet;
        yield return Make.Png(("tEXt", Make.Latin($"AIGC\0{Make.Label}")), ("zTXt", [.. "parameters\0\0"u8, .. Make.Zlib("Steps: 1, Sampler: x"u8.ToArray())]), ("eXIf", exif));
        yield return Make.Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. packet]), (0xE1, [.. "Exif\0\0"u8, .. exif]), (0xFE, "comment"u8.ToArray()));
        yield return Make.Webp(("EXIF", exif), ("XMP ", packet));
        yield return Make.Gif("XMP DataXMP", [.. packet, 1, 255, 254, 0]);
        yield return Make.Latin($"---\ntitle: 'x'\nAIGC:\n  Label: \"1\"\n  ProduceID: 'a'\nb: {Make.Label}\n---\ntext");
        yield return Make.Latin($"<!DOCTYPE html><html><meta name=AIGC content='{Make.Label}'><script type=\"application/ld+json\">{{\"a\":[{{\"AIGC\":1}}]}}</script><!-- c --><body>A&#73;</p></html>");
        yield return MakeZip.Office("word/document.xml", MakeZip.Custom("AIGC", Make.Label), MakeZip.Word("AI生成", "text"), ("docProps/core.xml", "<a><b>c</b></a>"));
        yield return MakePdf.Compressed("<</Metadata 3 0 R/AF[4 0 R]>>", $"<</AIGC({Make.Label})>>", "<<>>", "<</AFRelationship/C2PA_Manifest/EF<</F 3 0 R>>>>");
        yield return MakePdf.Update(
            MakePdf.Classic("<</Metadata 3 0 R/AF[4 0 R]/Names<</EmbeddedFiles 5 0 R>>>>", $"<</AIGC({Make.Label})>>", $"<</Length 6 0 R>>stream\n{System.Text.Encoding.Latin1.GetString(packet)}\nendstream",
                "<</AFRelationship/C2PA_Manifest/EF<</F 3 0 R>>>>", "<</Kids[<</Names[(a)4 0 R]>>]>>", $"{packet.Length}"),
            (2, "<</Title<FEFF0041>>>"));
    }

    internal static IEnumerable<byte[]> Media()
    {
        byte[] label = Make.Latin(Make.Label);
        byte[] named = [0, .. "AIGC\0"u8, .. label];
        var packet = Make.Xmp(MakeMedia.XmpLabel);
        var tag = MakeMedia.Tag(4, 0, MakeMedia.Frame("TXXX", 4, named), MakeMedia.Frame("GEOB", 4, "\0application/c2pa\0\0\0abc"u8.ToArray(), flags: 2));
        yield return tag;
        yield return MakeMedia.Tag(3, 0x80, MakeMedia.Frame("TXXX", 3, [.. Make.Big(9), .. Make.Zlib(named)], flags: 0x80), MakeMedia.Frame("COMM", 3, [1, 0, 0, 0, .. named]));
        yield return MakeMedia.Riff("WAVE", MakeMedia.List("INFO", MakeMedia.Chunk("ICMT", label)), MakeMedia.Chunk("id3 ", tag), MakeMedia.Chunk("_PMX", packet));
        yield return [.. "MAC "u8, .. new byte[20], .. Make.Little(3), 0, 0, 0, 0, .. "AIGC\0{} "u8, .. "APETAGEX"u8, 0xD0, 7, 0, 0, .. Make.Little(48), 1, .. new byte[15]];
        yield return MakeMedia.Flac((0, new byte[34]), (4, MakeMedia.Comments("A=b", "AIGC={}")), (2, [.. "AIGC"u8, .. label]));
        yield return [.. MakeMedia.Pages("OpusHead"u8.ToArray(), isFirst: true), .. MakeMedia.Pages([.. "OpusTags"u8, .. MakeMedia.Comments("AIGC={}", new string('x', 900))], mostPieces: 2)];
        yield return
        [
            .. MakeMedia.Type("isom"), .. MakeMedia.Manifest("manifest", [1, 2, 3]),
            .. MakeMedia.Box("moov", MakeMedia.Box("udta", MakeMedia.MetaWithKey("AIGC", label), MakeMedia.Box("\u00A9cmt", [0, 1, 0, 0, 65]), MakeMedia.Box("XMP_", packet))),
        ];
        yield return MakeMedia.Picture("heic", [2, 0, 0, 0, 0, 7, 0, 0, .. "mime\0application/rdf+xml\0"u8], packet);
        yield return MakeMedia.Picture("avif", [2, 0, 0, 0, 0, 7, 0, 0, .. "Exif\0"u8], [0, 0, 0, 0, .. Make.Tiff((0x010F, "abcdef"u8.ToArray()))]);
    }
}
