using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>All rules in force, by class of use, and apart from them those that are tried out.</summary>
internal static class RulesSection
{
    public const string Anchor = "rules";
    public const string Tried = "tried-out";

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        yield return new Block.Heading(2, Anchor, RuleListWords.Rules);
        if (published.Live.Count == 0)
        {
            yield return new Block.Paragraph(RuleListWords.NoRules);
            yield break;
        }

        yield return new Block.Paragraph(RuleListWords.RulesLede);
        var groups = Groups(published);
        yield return new Block.Table(
            RuleListWords.RulesCaption, [RuleListWords.Rule, RuleListWords.Use, RuleListWords.WhatFollows],
            [.. groups.SelectMany(group => group.Rules.Select(rule => (IReadOnlyList<Phrase>)
                [PublishedVersion.Links([rule]), UseOf(group.Class), Phrase.Join(rule.Then.Select(published.Describe), new Bilingual(" · ", " · "))]))]);
        foreach (var (of, rules) in groups)
        {
            yield return new Block.Heading(3, "", of is null ? RuleListWords.WithoutClass : UseOf(of));
            foreach (var rule in rules) yield return CardOf(published, rule, RuleListWords.WhatFollows);
        }
    }

    public static IEnumerable<Block> OfTried(PublishedVersion published)
    {
        if (published.Tried.Count == 0) yield break;
        yield return new Block.Heading(2, Tried, RuleListWords.TriedOut);
        yield return new Block.Paragraph(RuleListWords.TriedOutLede, Tone.Notice);
        foreach (var rule in published.Tried) yield return CardOf(published, rule, RuleListWords.WouldFollow);
    }

    private static List<(PolicyClass? Class, PolicyRule[] Rules)> Groups(PublishedVersion published) =>
    [
        .. published.Classes.OrderBy(one => one.Stance).Append(null)
            .Select(one => (one, published.Live.Where(rule => published.ClassOf(rule) == one).ToArray()))
            .Where(group => group.Item2.Length > 0),
    ];

    private static Phrase UseOf(PolicyClass? of) =>
        of is null ? Phrase.Same("–") : Phrase.Of(new Bilingual("{0} ({1})", "{0}（{1}）"), Phrase.Code(of.Id, Anchors.Of("class", of.Id)), PolicyWords.NameOf(of.Stance));

    private static Block.Card CardOf(PublishedVersion published, PolicyRule rule, Bilingual follows)
    {
        var facts = new List<(Bilingual, Phrase)>
        {
            (follows, Phrase.Join(rule.Then.Select(published.Describe), new Bilingual(" · ", " · "))),
            (RuleListWords.LookedAt, Phrase.List(rule.On.Select(type => (Phrase)PolicyWords.NameOf(type)))),
        };
        if (published.ClassOf(rule) is { } of) facts.Add((RuleListWords.Use, UseOf(of)));
        if (published.QuotaOf(rule) is { } quota) facts.Add((RuleListWords.Quota, Phrase.Of(RuleListWords.BeyondThat, Phrase.Same(quota))));
        if (rule.Team.Length > 0) facts.Add((RulesWords.Team, Phrase.Code(rule.Team)));
        if (rule.Implements.Count > 0) facts.Add((RulesWords.Implements, Phrase.Same(string.Join(", ", rule.Implements))));
        List<Block> blocks = [new Block.Heading(4, "", Phrase.Code(rule.Id)), new Block.Paragraph(published.ReasonsOf(rule), Tone.Quoted)];
        if (!rule.IsShadow && rule.Rollout < 100) blocks.Add(new Block.Paragraph(Phrase.Of(RuleListWords.Rollout, Phrase.Same(rule.Rollout)), Tone.Notice));
        blocks.Add(new Block.Facts(facts));
        blocks.Add(new Block.Folded(RuleListWords.Condition, rule.When.Source));
        return new Block.Card(Anchors.Of("rule", rule.Id), rule.IsShadow ? "tried" : published.ClassOf(rule) is { } known ? PolicyWords.WrittenOf(known.Stance) : "", blocks);
    }
}
