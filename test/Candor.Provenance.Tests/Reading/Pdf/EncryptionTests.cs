using Candor.Provenance.Aigc;
using Candor.Provenance.Tests.Writing;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Pdf;

/// <summary>Files that are encrypted and open without a password. They were made by qpdf of a file that <see cref="MakePdf"/> makes.</summary>
public sealed class EncryptionTests
{
    public static TheoryData<string> Ways => ["40", "128", "128 --use-aes=y", "128 --use-aes=y --cleartext-metadata", "256 --force-R5", "256", "256 --cleartext-metadata"];

    /// <summary>In the last one the rounds of the hash end where a count that is one off would go on.</summary>
    [Theory]
    [InlineData("rc4-40")]
    [InlineData("rc4-128")]
    [InlineData("aes-128")]
    [InlineData("aes-256-r5")]
    [InlineData("aes-256")]
    public void Files_made_before_are_read(string name) => Assert.Equal(
        AigcGrade.Compliant, Make.Inspect(File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", $"encrypted-{name}.pdf"))).Aigc.Grade);

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_label_in_the_Info_dictionary_is_read(string way)
    {
        foreach (var packing in (string[])["disable", "generate"])
        {
            var found = Make.Inspect(Encrypt(MakePdf.Classic(MakePdf.Pages($"<</AIGC({Make.Label})>>")), way, "", packing));

            Assert.Equal((AigcGrade.Compliant, "t-1"), (found.Aigc.Grade, found.Aigc.Label?.PropagateID));
            Assert.Empty(found.Faults);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_label_in_XMP_is_read(string way)
    {
        var packet = Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;2&quot;}\"/>");
        var objects = MakePdf.Pages(catalog: "/Metadata 7 0 R");

        var file = Encrypt(MakePdf.Classic([.. objects, $"<</Type/Metadata/Subtype/XML/Length {packet.Length}>>stream\n{System.Text.Encoding.Latin1.GetString(packet)}\nendstream"]), way, "", "disable");

        Assert.Equal("2", Make.Inspect(file).Aigc.Label?.Label);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_label_on_a_page_is_read(string way) => Assert.Equal(
        "AI generated", Make.Inspect(Encrypt(MakePdf.Classic(MakePdf.Pages(contents: "BT /F 12 Tf 10 80 Td (AI generated) Tj ET")), way, "", "generate")).ExplicitLabel?.Text);

    [Fact]
    public void With_a_password_it_stays_inconclusive_and_nothing_is_called_broken()
    {
        foreach (var way in Ways.Select(row => row.Data))
        {
            foreach (var packing in (string[])["disable", "generate"])
            {
                var found = Make.Inspect(Encrypt(MakePdf.Classic(MakePdf.Pages($"<</AIGC({Make.Label})>>")), way, "secret", packing));

                Assert.Equal((AigcGrade.Inconclusive, "PDF: encrypted, its texts cannot be read"), (found.Aigc.Grade, Assert.Single(found.Aigc.Doubts)));
                Assert.Empty(found.Faults);
            }
        }
    }

    [Fact]
    public void Nothing_is_written_into_it()
    {
        var (unlabelled, labelled) = (Encrypt(MakePdf.Classic(MakePdf.Pages()), "256", "", "generate"), Encrypt(MakePdf.Classic(MakePdf.Pages($"<</AIGC({Make.Label})>>")), "128", "", "generate"));

        Assert.Equal((LabelOutcome.Unsupported, "encrypted"), (Labelled.Write(unlabelled).Result.Outcome, Labelled.Write(unlabelled).Result.Reason));
        Assert.Equal((LabelOutcome.Elsewhere, "encrypted"), (Labelled.Write(labelled).Result.Outcome, Labelled.Write(labelled).Result.Reason));
    }

    private static byte[] Encrypt(byte[] file, string way, string password, string packing)
    {
        var how = way.Split(' ');
        var weak = way.StartsWith("256", StringComparison.Ordinal) && !way.Contains("R5", StringComparison.Ordinal) ? [] : (string[])["--allow-weak-crypto"];
        var (code, _, errors, output) = Tool.Run("qpdf", "qpdf", file, [.. weak, $"--object-streams={packing}", "--encrypt", password, "owner", .. how, "--", "{}", "{out}"]);
        Assert.True(code == 0, errors);
        return output;
    }
}
