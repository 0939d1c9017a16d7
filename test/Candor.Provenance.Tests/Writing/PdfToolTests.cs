using System.Text;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>Independent readers find labelled PDF as whole as it was, with the same pages, and the label in it.</summary>
public sealed class PdfToolTests
{
    public static TheoryData<string> Forms => ["classic", "compressed", "hybrid", "no Info", "updated", "shifted", "trailing bytes", "no end of line", "qpdf", "qpdf packed", "linearized", "linearized packed"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_labelled_file_is_as_whole_as_it_was_and_its_pages_are_the_same(string form)
    {
        var source = Source(form);
        var (result, target) = Labelled.Write(source);
        var (_, again) = Labelled.Write(target, Labelled.Platform);

        Assert.Equal(LabelOutcome.Written, result.Outcome);
        foreach (var labelled in (byte[][])[target, again])
        {
            Assert.True(labelled.AsSpan().StartsWith(source));
            Assert.Equal((0, 0), (Checked(source), Checked(labelled)));
            Assert.Equal(Tool.Run("pdftotext", "poppler-utils", source, "{}", "-").Said, Tool.Run("pdftotext", "poppler-utils", labelled, "{}", "-").Said);
            Assert.Equal(Drawn(source), Drawn(labelled));
            var (before, now) = (Info(source), Info(labelled));
            Assert.True(now.Contains("A title", StringComparison.Ordinal) || !before.Contains("A title", StringComparison.Ordinal));
            Assert.Equal(before.Contains("repairing", StringComparison.Ordinal), now.Contains("repairing", StringComparison.Ordinal));
            Assert.Contains("/AIGC", now, StringComparison.Ordinal);
        }

        if (form == "shifted") return; // ExifTool wants the header first.
        var seen = Tool.Run("exiftool", "libimage-exiftool-perl", again, "-a", "-u", "-G1", "{}").Said;
        Assert.Contains("[PDF]", seen, StringComparison.Ordinal);
        Assert.Contains(Make.Inspect(again).Aigc.Label!.ToJson(), seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_updated_in_XMP_is_read_there()
    {
        var packet = Encoding.Latin1.GetString(Make.Xmp("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:format=\"kept\" xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><TC260:AIGC>{&quot;Label&quot;:&quot;1&quot;}</TC260:AIGC></rdf:Description>"));
        var source = MakePdf.Classic([.. MakePdf.Pages(catalog: "/Metadata 7 0 R"), $"<</Type/Metadata/Subtype/XML/Length {packet.Length}>>stream\n{packet}\nendstream"]);

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, 0), (result.Outcome, Checked(target)));
        Assert.Equal(Drawn(source), Drawn(target));
        var seen = Tool.Run("exiftool", "libimage-exiftool-perl", target, "-a", "-u", "-G1", "{}").Said;
        Assert.Contains("note-9", seen, StringComparison.Ordinal);
        Assert.Contains("kept", seen, StringComparison.Ordinal);
        Assert.Contains("note-9", Tool.Run("pdfinfo", "poppler-utils", target, "-meta", "{}").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_still_holds_for_what_it_covers()
    {
        var source = File.ReadAllBytes(SharedData.Find("media", "c2pa-rs-fixtures", "basic-retest.pdf"));
        string Signature(byte[] file) => Tool.Run("pdfsig", "poppler-utils", file, "-nocert", "{}").Said;

        var (result, target) = Labelled.Write(source, options: new() { IsServedCopy = true });

        Assert.Equal((LabelOutcome.SignedOriginal, LabelOutcome.Written, false), (Labelled.Write(source).Result.Outcome, result.Outcome, result.BreaksSignature));
        Assert.Contains("Signature is Valid", Signature(source), StringComparison.Ordinal);
        Assert.Contains("Signature is Valid", Signature(target), StringComparison.Ordinal);
        Assert.Contains("Not total document signed", Signature(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_others_stay_as_they_are_too()
    {
        var labelled = 0;
        foreach (var name in (string[])["basic.pdf", "basic-attachments.pdf", "basic-annotation.pdf", "basic-retest.pdf", "basic-no-xmp.pdf"])
        {
            var source = File.ReadAllBytes(SharedData.Find("media", "c2pa-rs-fixtures", name));
            var (result, target) = Labelled.Write(source, options: new() { IsServedCopy = true });
            if (!result.IsDone) continue;
            labelled++;
            Assert.True(Checked(target) <= Checked(source), name);
            Assert.Equal(Tool.Run("pdftotext", "poppler-utils", source, "{}", "-").Said, Tool.Run("pdftotext", "poppler-utils", target, "{}", "-").Said);
            Assert.Equal(Drawn(source), Drawn(target));
        }

        Assert.Equal(5, labelled);
    }

    private static byte[] Source(string form)
    {
        var plain = MakePdf.Classic(MakePdf.Pages());
        byte[] Qpdf(params string[] how) => Tool.Run("qpdf", "qpdf", plain, [.. how, "{}", "{out}"]).Output;
        return form switch
        {
            "compressed" => MakePdf.Compressed([.. MakePdf.Pages()[..4], "<</Type/Page/Parent 3 0 R>>"]),
            "hybrid" => MakePdf.Hybrid(MakePdf.Pages()),
            "no Info" => Make.Latin(Encoding.Latin1.GetString(plain).Replace("/Info 2 0 R", "           ", StringComparison.Ordinal)),
            "updated" => MakePdf.Update(plain, (2, "<</Title(A title)>>")),
            "shifted" => [.. "junk before\n"u8, .. plain],
            "trailing bytes" => [.. plain, .. "\r\n\r\n<!-- added by a server -->"u8],
            "no end of line" => plain[..^1],
            "qpdf" => Qpdf("--deterministic-id"),
            "qpdf packed" => Qpdf("--object-streams=generate", "--deterministic-id"),
            "linearized" => Qpdf("--linearize", "--object-streams=disable", "--deterministic-id"),
            "linearized packed" => Qpdf("--linearize", "--object-streams=generate", "--deterministic-id"),
            _ => plain,
        };
    }

    /// <summary>What qpdf says of a file: 0 that it is whole, 3 that it has something to complain of, 2 that it is broken.</summary>
    private static int Checked(byte[] file) => Tool.Run("qpdf", "qpdf", file, "--check", "{}").Code;

    private static string Info(byte[] file) => Tool.Run("mutool", "mupdf-tools", file, "show", "{}", "trailer/Info") is var seen ? seen.Said + seen.Errors : "";

    private static string Drawn(byte[] file)
    {
        var (code, said, errors, _) = Tool.Run("pdftoppm", "poppler-utils", file, "-r", "72", "{}");
        Assert.True(code == 0 && said.Length > 10_000, errors);
        return said;
    }
}
