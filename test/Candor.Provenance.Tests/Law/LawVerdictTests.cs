using Candor.Provenance.Aigc;
using Candor.Provenance.Generators;
using Candor.Provenance.Law;
using Xunit;

namespace Candor.Provenance.Tests.Law;

public sealed class LawVerdictTests
{
    private static readonly Propagator Here = new("001191110000000000000020009", "note-7");

    [Theory]
    [InlineData("1", false, LawConclusion.Is, "1")]
    [InlineData("1", true, LawConclusion.Is, "1")]
    [InlineData("2", false, LawConclusion.Possible, "2")]
    [InlineData("3", false, LawConclusion.Suspected, "3")]
    [InlineData("3", true, LawConclusion.Possible, "3")] // the attribute of a label that is there stays
    [InlineData("AIGC", false, LawConclusion.Is, "AIGC")]
    public void A_label_in_the_file_comes_first(string label, bool isDeclared, LawConclusion conclusion, string written)
    {
        var verdict = LawVerdict.Of(Labelled(label), isDeclared, Here);

        Assert.Equal(conclusion, verdict.Conclusion);
        Assert.Equal((written, "who", "note-7"), (verdict.ToWrite?.Label, verdict.ToWrite?.ContentProducer, verdict.ToWrite?.PropagateID));
    }

    [Fact]
    public void A_declaration_alone_gives_possible_and_no_more() => Assert.Equal(LawConclusion.Possible, LawVerdict.Of(Found(), isDeclared: true).Conclusion);

    [Fact]
    public void Traces_give_suspected()
    {
        Assert.Equal(LawConclusion.Suspected, LawVerdict.Of(Found() with { Generator = new GeneratorTrace("ComfyUI", "tEXt keyword prompt") }, isDeclared: false).Conclusion);
        Assert.Equal(LawConclusion.Suspected, LawVerdict.Of(Found() with { SourceTypes = ["compositeWithTrainedAlgorithmicMedia"] }, isDeclared: false).Conclusion);
        Assert.Equal(LawConclusion.Suspected, LawVerdict.Of(Found() with { ExplicitLabel = new("AI生成", true, false) }, isDeclared: false).Conclusion);
        Assert.Equal(LawConclusion.Suspected, LawVerdict.Of(Found(), isDeclared: false, hasOtherTraces: true).Conclusion);
    }

    [Fact]
    public void Nothing_gives_none_and_nothing_to_show_or_write()
    {
        var verdict = LawVerdict.Of(Found() with { SourceTypes = ["digitalCapture", "algorithmicallyEnhanced"] }, isDeclared: false, Here);

        Assert.Equal((LawConclusion.None, null, null), (verdict.Conclusion, verdict.Prompt, verdict.ToWrite));
    }

    [Theory]
    [InlineData(DocumentSignature.None, false)]
    [InlineData(DocumentSignature.Approval, true)]
    [InlineData(DocumentSignature.Certification, true)]
    public void A_signed_document_is_not_changed_silently(DocumentSignature signature, bool isSigned)
    {
        Assert.Equal(isSigned, LawVerdict.Of(Labelled("1") with { DocumentSignature = signature }, isDeclared: false).IsSigned);
        Assert.True(LawVerdict.Of(Labelled("1") with { ManifestStores = ["APP11"], DocumentSignature = signature }, isDeclared: false).IsSigned);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public void The_prompt_has_both_elements_that_the_standard_asks_for(string label)
    {
        var prompt = LawVerdict.Of(Labelled(label), isDeclared: false).Prompt!;

        Assert.Contains("人工智能", prompt.Chinese, StringComparison.Ordinal);
        Assert.Contains("生成合成", prompt.Chinese, StringComparison.Ordinal);
        Assert.Contains("AI", prompt.English, StringComparison.Ordinal);
    }

    private static FileInspection Found() => new() { Container = "png", Aigc = new() { Grade = AigcGrade.NotFound } };

    private static FileInspection Labelled(string label) => Found() with
    {
        Aigc = new() { Grade = AigcGrade.NonCompliant, Label = new() { Label = label, ContentProducer = "who", ProduceID = "p" }, Place = "tEXt keyword AIGC, bare object" },
    };
}
