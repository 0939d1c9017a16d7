using System.Globalization;
using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>What a person decides, what keeps mistakes few, and how to object.</summary>
internal static class PeopleSection
{
    public const string Anchor = "people";
    public const string Objecting = "objecting";

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        var options = published.Policy.Enforcement;
        yield return new Block.Heading(2, Anchor, RuleListWords.People);
        yield return new Block.Items([.. Sentences(options)]);
        if (options.KindQuotas.Count > 0)
        {
            yield return new Block.Table(
                RuleListWords.QuotasCaption, [RuleListWords.Measure, RuleListWords.PerDay],
                [.. options.KindQuotas.OrderBy(quota => quota.Key).Select(quota => (IReadOnlyList<Phrase>)[PolicyWords.NameOf(quota.Key), Phrase.Same(quota.Value)])]);
        }

        yield return new Block.Heading(2, Objecting, RuleListWords.Objecting);
        yield return new Block.Items([.. RuleListWords.ObjectingSteps.Select(step => (Phrase)step)]);
    }

    private static IEnumerable<Phrase> Sentences(EnforcementOptions options)
    {
        yield return options.BansNeedPerson ? RuleListWords.BansWait : RuleListWords.BansDoNotWait;
        yield return options.Families > 1 ? RuleListWords.Families.With(options.Families) : RuleListWords.OneFamily;
        if (options.BanShare > 0) yield return options.BanShare < 1 ? RuleListWords.BanShare.With(Share(options.BanShare)) : RuleListWords.BanShareAll;
        yield return RuleListWords.Partial;
        if (options.RuleQuota < int.MaxValue) yield return Phrase.Of(RuleListWords.RuleQuota, Phrase.Same(options.RuleQuota));
        if (options.AuditShare > 0) yield return RuleListWords.Audit.With(Share(options.AuditShare), options.AuditSeed);
        if (options.PrecisionFloor > 0) yield return RuleListWords.Floor.With(Share(options.PrecisionFloor), options.LeastReviewed);
        yield return RuleListWords.Alarm.With(Share(options.MistakeBound), PolicyWords.NameOf(options.AlarmStopsFrom));
    }

    private static string Share(double share) => share.ToString("0.##%", CultureInfo.InvariantCulture);
}
