using System.Diagnostics;
using System.Text;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>A small share of the fuzzing that is done outside of the tests: broken PDF is read and labelled without an exception or a hang, and what is labelled keeps its bytes.</summary>
public sealed class PdfMutationTests
{
    [Fact]
    public void Broken_files_are_labelled_or_refused()
    {
        var random = new Random(20250901);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("CANDOR_PDF_ROUNDS") ?? "300", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var file in Files())
        {
            for (var round = 0; round < rounds; round++)
            {
                var broken = Mutate(file, random);
                var start = Stopwatch.GetTimestamp();
                try
                {
                    var (result, target) = Labelled.Write(broken, Labelled.Platform, new() { IsServedCopy = true });
                    if (result.IsDone) Assert.True(target.AsSpan().StartsWith(broken));
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException(Convert.ToBase64String(broken), exception);
                }

                Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5), Convert.ToBase64String(broken));
            }
        }
    }

    private static IEnumerable<byte[]> Files()
    {
        var packet = Encoding.Latin1.GetString(Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><TC260:AIGC>{&quot;Label&quot;:&quot;1&quot;}</TC260:AIGC></rdf:Description>"));
        const string Map = "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0041> <0002> <0049> endbfchar 1 beginbfrange <0003> <0009> <751F> endbfrange";
        const string Font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[<</W[1[500 600]3 9 700]>>]>>";
        yield return MakePdf.Classic([.. MakePdf.Pages($"<</Title(A title)/AIGC({Make.Label})>>"), packet]);
        yield return MakePdf.Classic([.. MakePdf.Pages(catalog: "/Metadata 7 0 R"), $"<</Type/Metadata/Length {packet.Length}>>stream\n{packet}\nendstream"]);
        yield return MakePdf.Classic([.. MakePdf.Pages(font: Font, contents: "q 1 0 0 1 5 5 cm BT /F 12 Tf 10 80 Td [<0001> -20 <0002>] TJ <00030004> ' ET Q BI /W 1 ID x EI"), $"<</Length {Map.Length}>>stream\n{Map}\nendstream"]);
        yield return MakePdf.Compressed("<</Type/Catalog/AcroForm<</Fields[3 0 R]>>>>", $"<</AIGC<</Label(1)/ProduceID 4 0 R>>>>", "<</FT/Sig/V 2 0 R/Kids[3 0 R]>>", "(a)");
        yield return MakePdf.Hybrid(MakePdf.Pages());
        var noise = new byte[300];
        new Random(7).NextBytes(noise);
        noise[0] = 0x80;
        foreach (var filter in (string[])["LZWDecode", "RunLengthDecode", "ASCII85Decode"])
        {
            var objects = MakePdf.Pages(catalog: "/Metadata 6 0 R");
            objects[5] = $"<</Filter/{filter}/Length {noise.Length}>>stream\n{Encoding.Latin1.GetString(noise)}\nendstream";
            yield return MakePdf.Classic(objects);
        }

        foreach (var name in (string[])["rc4-40", "aes-128", "aes-256"]) yield return File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", $"encrypted-{name}.pdf"));
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        var broken = random.Next(6) == 0 ? file[..random.Next(1, file.Length)] : [.. file];
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var at = random.Next(broken.Length);
            if (random.Next(3) > 0) broken[at] = (byte)(random.Next(2) == 0 ? "0123456789()<>[]/ Rnf"[random.Next(21)] : random.Next(256));
            else
            {
                var (from, length) = (random.Next(broken.Length), random.Next(1, 30));
                length = Math.Min(length, broken.Length - Math.Max(from, at));
                broken.AsSpan(from, length).ToArray().CopyTo(broken, at);
            }
        }

        return broken;
    }
}
