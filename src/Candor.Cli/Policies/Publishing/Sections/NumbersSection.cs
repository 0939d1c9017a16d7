using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Policy;
using Candor.Policy.Counting;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>Exceptions, and the limits and counts that conditions name.</summary>
internal static class NumbersSection
{
    public const string Exceptions = "exceptions";
    public const string Numbers = "numbers";

    public static IEnumerable<Block> OfExceptions(PublishedVersion published)
    {
        if (published.Policy.Exemptions.Count == 0) yield break;
        yield return new Block.Heading(2, Exceptions, RuleListWords.Exceptions);
        yield return new Block.Paragraph(RuleListWords.ExceptionsLede);
        yield return new Block.Table(
            RuleListWords.ExceptionsCaption, [RuleListWords.Exception, RuleListWords.Why, RuleListWords.Whom, RuleListWords.Rule, RuleListWords.Until],
            [.. published.Policy.Exemptions.Select(one => (IReadOnlyList<Phrase>)
                [Phrase.Code(one.Id), Phrase.Of(one.Because), Whom(one), RulesOf(published, one), Phrase.Same(PublishedVersion.Moment(one.Until, one.Offset))])]);
    }

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        var (thresholds, counters) = (published.Policy.Thresholds, published.Policy.Counters);
        if (thresholds.Count + counters.Count == 0) yield break;
        yield return new Block.Heading(2, Numbers, RuleListWords.Numbers);
        if (thresholds.Count > 0)
        {
            if (thresholds.Any(one => one.Strata.Count > 0)) yield return new Block.Paragraph(RuleListWords.StrataLede);
            yield return new Block.Table(
                RuleListWords.LimitsCaption, [RuleListWords.Limit, RuleListWords.Value, RuleListWords.Otherwise],
                [.. thresholds.Select(one => (IReadOnlyList<Phrase>)[Phrase.Code(one.Name), Phrase.Same(one.Value), StrataOf(one)])])
            {
                Anchors = [.. thresholds.Select(one => Anchors.Of("threshold", one.Name))],
            };
        }

        if (counters.Count > 0)
        {
            yield return new Block.Table(
                RuleListWords.CountersCaption, [RuleListWords.Counter, RuleListWords.Counted, RuleListWords.Where],
                [.. counters.Select(one => (IReadOnlyList<Phrase>)[Phrase.Code(one.Name), CountOf(one), one.Condition is { } where ? Phrase.Code(where.Source.ReplaceLineEndings(" ")) : Phrase.Empty])])
            {
                Anchors = [.. counters.Select(one => Anchors.Of("counter", one.Name))],
            };
        }
    }

    private static Phrase StrataOf(PolicyThreshold threshold) =>
        Phrase.List(threshold.Strata.Select(one => Phrase.Code(one.Stratum) + Phrase.Same(": ") + Phrase.Same(one.Value)));

    private static Phrase CountOf(PolicyCounter counter)
    {
        var words = counter.Kind switch
        {
            CounterKind.Distinct => RuleListWords.DistinctOf,
            CounterKind.Rate => RuleListWords.RateOf,
            _ => RuleListWords.CountOf,
        };
        var when = Bilingual.List([.. EventTypes.All.Where(type => (EventTypes.BitOf(type) & counter.Types) != 0).Select(PolicyWords.NameOf)]);
        return words.With(when, PolicyWords.NameOf(counter.By), PolicyWords.Length(counter.Window), PolicyWords.NameOf(counter.Of));
    }

    private static Phrase Whom(PolicyExemption exemption)
    {
        Phrase[] parts =
        [
            exemption.Accounts.Count > 0 ? Phrase.Of(RuleListWords.NamedAccounts, Phrase.Same(exemption.Accounts.Count)) : Phrase.Empty,
            exemption.Condition is { } condition ? Phrase.Of(RuleListWords.ByCondition, Phrase.Code(condition.Source.ReplaceLineEndings(" "))) : Phrase.Empty,
        ];
        return Phrase.Join(parts.Where(part => !part.IsEmpty), new Bilingual("; ", "；"));
    }

    private static Phrase RulesOf(PublishedVersion published, PolicyExemption exemption) => exemption.Rules.Count == 0
        ? RuleListWords.AllRules
        : Phrase.List(exemption.Rules.Select(id => Phrase.Code(id, published.Version.Rules.Any(rule => rule.Id == id) ? Anchors.Of("rule", id) : null)));
}
