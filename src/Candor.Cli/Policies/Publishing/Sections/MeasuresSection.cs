using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>The measures of a version, and the ladder of strikes.</summary>
internal static class MeasuresSection
{
    public const string Anchor = "measures";

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        var options = published.Policy.Enforcement;
        var hasStrikes = published.Live.Any(rule => rule.Then.Any(then => then.Strike > 0));
        var kinds = published.Live.SelectMany(rule => rule.Then.Select(then => then.Kind)).Concat(hasStrikes ? options.Ladder.Select(step => step.Kind) : []).Distinct().Order().ToArray();
        yield return new Block.Heading(2, Anchor, RuleListWords.Measures);
        if (kinds.Length == 0) yield return new Block.Paragraph(RulesWords.Nothing);
        else
        {
            yield return new Block.Paragraph(RuleListWords.MeasuresLede);
            yield return new Block.Table(
                RuleListWords.MeasuresCaption, [RuleListWords.Measure, RuleListWords.Meaning, RuleListWords.WhoDecides],
                [.. kinds.Select(kind => (IReadOnlyList<Phrase>)[PolicyWords.NameOf(kind), PolicyWords.MeaningOf(kind), DecidesOf(published, kind)])]);
        }

        if (!hasStrikes) yield break;
        yield return new Block.Heading(3, "strikes", RuleListWords.Strikes);
        yield return new Block.Paragraph(RuleListWords.StrikesLast.With(PolicyWords.Length(options.StrikeLasts)));
        if (options.Ladder.Count == 0) yield return new Block.Paragraph(RuleListWords.NoLadder);
        else
        {
            yield return new Block.Table(
                RuleListWords.LadderCaption, [RuleListWords.AtStrikes, RuleListWords.Follows, RuleListWords.Lasts, RuleListWords.WhoDecides],
                [.. options.Ladder.Select(step => (IReadOnlyList<Phrase>)[Phrase.Same(step.At), PolicyWords.NameOf(step.Kind), PolicyWords.Length(step.Lasts), DecidesOf(published, step.Kind)])]);
        }
    }

    private static Phrase DecidesOf(PublishedVersion published, MeasureKind kind) =>
        published.NeedsPerson(kind) ? RuleListWords.Person : kind >= MeasureKind.LimitDistribution ? RuleListWords.ProgramIfSure : RuleListWords.Program;
}
