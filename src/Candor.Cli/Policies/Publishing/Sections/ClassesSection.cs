using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>Classes of use by stance, each with what it is, since when, and the rules that watch over it.</summary>
internal static class ClassesSection
{
    public const string Anchor = "uses";

    private static readonly (Stance Stance, Bilingual Head)[] Stances =
    [
        (Stance.Encouraged, RulesWords.EncouragedUses), (Stance.Allowed, RulesWords.AllowedUses), (Stance.Opposed, RulesWords.RefusedUses),
    ];

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        yield return new Block.Heading(2, Anchor, RulesWords.Uses);
        foreach (var (stance, head) in Stances)
        {
            yield return new Block.Heading(3, PolicyWords.WrittenOf(stance), head);
            var classes = published.Classes.Where(one => one.Stance == stance).ToArray();
            if (classes.Length == 0) yield return new Block.Paragraph(RulesWords.Nothing);
            foreach (var one in classes) yield return CardOf(published, one);
        }
    }

    private static Block.Card CardOf(PublishedVersion published, PolicyClass one)
    {
        var since = published.Policy.Versions[one.Life.From];
        var rules = published.Live.Where(rule => published.ClassOf(rule) == one).ToArray();
        Phrase[] remarks =
        [
            Phrase.Code(one.Id),
            Phrase.Of(RulesWords.Since, Phrase.Same(PublishedVersion.From(since), target: Anchors.Of("version", since.Name))),
            rules.Length > 0 ? Phrase.Of(RulesWords.RulesOfClass, PublishedVersion.Links(rules)) : Phrase.Empty,
            one.Team.Length > 0 ? Phrase.Of(RulesWords.OwnedBy, Phrase.Code(one.Team)) : Phrase.Empty,
            Phrase.Same(string.Join(", ", one.Implements)),
        ];
        return new Block.Card(
            Anchors.Of("class", one.Id), PolicyWords.WrittenOf(one.Stance),
            [new Block.Paragraph(Phrase.Of(one.Text)), new Block.Paragraph(Phrase.Join(remarks.Where(remark => !remark.IsEmpty), new Bilingual(" · ", " · ")), Tone.Small)]);
    }
}
