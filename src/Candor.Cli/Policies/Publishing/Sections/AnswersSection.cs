using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>What creators ask first: whether they must declare, what that costs, how much is too much, what is refused, how to object.</summary>
internal static class AnswersSection
{
    public const string Anchor = "answers";

    private static readonly string[] OfAccounts = ["verdict.share_automated", "account.automated_posts", "account.automated_interactions"];

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        var declaring = published.Declaring;
        yield return new Block.Heading(2, Anchor, RulesWords.Answers);
        yield return Question(RulesWords.MustISay);
        yield return Answer(DutyOf(published.Version.Duty), Phrase.Of(RulesWords.See, Phrase.Of(RulesWords.Degrees, SpanKind.Text, DegreesSection.Anchor)));
        yield return Question(RulesWords.CostsReach);
        yield return Answer([.. CostOf(published)]);
        yield return Question(RulesWords.TooMuch);
        var hosting = published.Live.Where(rule => DeclarationEffect.IsCostly(rule) && rule.When.Reads.Any(OfAccounts.Contains)).ToArray();
        yield return Answer(
            declaring.Meets.Count == 0 ? RulesWords.NoDegree : Phrase.Of(RulesWords.SomeDegree, PublishedVersion.Links(declaring.Meets)),
            hosting.Length == 0 ? Phrase.Empty : Phrase.Of(RulesWords.OfAnAccount, PublishedVersion.Links(hosting)));
        yield return Question(RulesWords.Refused);
        yield return Answer(Phrase.Of(
            RulesWords.UsesInNumbers, Count(published, Stance.Encouraged), Count(published, Stance.Allowed), Count(published, Stance.Opposed), Phrase.Of(RulesWords.Uses, SpanKind.Text, ClassesSection.Anchor)));
        yield return Question(RulesWords.CanIObject);
        yield return Answer(Phrase.Of(RulesWords.Always, Phrase.Of(RuleListWords.Objecting, SpanKind.Text, PeopleSection.Objecting)));
    }

    private static IEnumerable<Phrase> CostOf(PublishedVersion published)
    {
        var declaring = published.Declaring;
        if (!published.Live.Any(DeclarationEffect.IsCostly)) yield return RulesWords.NothingRestricts;
        else if (declaring.Meets.Count == 0) yield return RulesWords.CostsNothing;
        else yield return Phrase.Of(RulesWords.CostsPerhaps, PublishedVersion.Links(declaring.Meets));
        if (declaring.Silence.Count > 0) yield return Phrase.Of(RulesWords.SilenceCosts, PublishedVersion.Links(declaring.Silence));
        if (declaring.Rewards.Count > 0) yield return Phrase.Of(RulesWords.MoreReach, PublishedVersion.Links(declaring.Rewards));
    }

    private static Phrase DutyOf(Duty duty) => duty switch
    {
        Duty.Required => RulesWords.Required,
        Duty.Asked => RulesWords.Asked,
        _ => RulesWords.Encouraged,
    };

    private static Phrase Count(PublishedVersion published, Stance stance) => Phrase.Same(published.Classes.Count(one => one.Stance == stance));

    private static Block.Heading Question(Bilingual text) => new(3, "", text);

    private static Block.Paragraph Answer(params Phrase[] sentences) =>
        new(Phrase.Join(sentences.Where(sentence => !sentence.IsEmpty), new Bilingual(" ", "")));
}
