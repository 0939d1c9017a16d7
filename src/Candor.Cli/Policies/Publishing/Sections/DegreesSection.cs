using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Labels;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>The degrees of a declaration, and what readers see of each.</summary>
internal static class DegreesSection
{
    public const string Anchor = "degrees";

    private static readonly (Degree Degree, Bilingual Meaning)[] Degrees =
    [
        (Degree.Assisted, RulesWords.AssistedMeaning), (Degree.Edited, RulesWords.EditedMeaning), (Degree.Composite, RulesWords.CompositeMeaning), (Degree.Generated, RulesWords.GeneratedMeaning),
    ];

    public static IEnumerable<Block> Of()
    {
        yield return new Block.Heading(2, Anchor, RulesWords.Degrees);
        yield return new Block.Paragraph(RulesWords.DegreesLede);
        yield return new Block.Table(
            RulesWords.LabelCaption, [RulesWords.Degree, RulesWords.DegreeMeaning, RulesWords.ReaderSees],
            [.. Degrees.Select(one => (IReadOnlyList<Phrase>)[PolicyWords.NameOf(one.Degree), one.Meaning, SeenOf(one.Degree)])]);
        yield return new Block.Paragraph(RulesWords.LabelSources);
    }

    private static Phrase SeenOf(Degree degree)
    {
        Label.Blank.TryApply(new LabelAction(LabelAct.Declare, LabelSource.Author, "author", 0, degree, "declared"), out var label);
        var text = LabelText.Of(label);
        return new Bilingual(text.English, text.Chinese);
    }
}
