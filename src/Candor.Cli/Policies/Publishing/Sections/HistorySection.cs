using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing.Sections;

/// <summary>All versions, the last first, and what each changed.</summary>
internal static class HistorySection
{
    public const string Anchor = "history";

    public static IEnumerable<Block> Of(PublishedVersion published)
    {
        var versions = published.Policy.Versions.Reverse().ToArray();
        yield return new Block.Heading(2, Anchor, RuleListWords.History);
        yield return new Block.Paragraph(RuleListWords.OneVersionCited);
        yield return new Block.Table(
            RuleListWords.HistoryCaption, [RuleListWords.Version, RuleListWords.From, RuleListWords.Declaring, RuleListWords.RuleCount, RuleListWords.TriedCount],
            [.. versions.Select(version => (IReadOnlyList<Phrase>)
            [
                NameOf(published, version), Phrase.Same(PublishedVersion.From(version)), PolicyWords.NameOf(version.Duty),
                Phrase.Same(version.Rules.Count(rule => !rule.IsShadow)), Phrase.Same(version.Rules.Count(rule => rule.IsShadow)),
            ])]);
        foreach (var version in versions)
        {
            yield return new Block.Heading(3, Anchors.Of("version", version.Name), TitleOf(version));
            if (version.Note.English.Length > 0) yield return new Block.Paragraph(Phrase.Of(version.Note));
            if (version.Index == 0) yield return new Block.Paragraph(RuleListWords.First, Tone.Small);
            else if (FactsOf(published, VersionChange.Of(published.Policy, version)) is { Count: > 0 } changes) yield return new Block.Facts(changes);
        }
    }

    /// <summary>Links to the versions, the last first.</summary>
    public static Phrase Links(PublishedVersion published) => Phrase.Join(
        published.Policy.Versions.Reverse().Select(version => version == published.Version
            ? Phrase.Same(version.Name, target: Anchors.Of("version", version.Name)) + Phrase.Same(" ") + RulesWords.This
            : Phrase.Same(version.Name, target: Anchors.Of("version", version.Name))),
        new Bilingual(" · ", " · "));

    private static List<(Bilingual Name, Phrase Value)> FactsOf(PublishedVersion published, VersionChange change)
    {
        var rules = published.Version.Rules.Select(rule => rule.Id).ToHashSet();
        var classes = published.Classes.Select(one => one.Id).ToHashSet();
        (Bilingual Name, IReadOnlyList<string> Ids, string What, HashSet<string> Here)[] rows =
        [
            (RuleListWords.Added, change.Added, "rule", rules), (RuleListWords.Changed, change.Changed, "rule", rules), (RuleListWords.Dropped, change.Ended, "rule", rules),
            (RuleListWords.NewUses, change.NewClasses, "class", classes), (RuleListWords.EndedUses, change.EndedClasses, "class", classes),
        ];
        return [.. rows.Where(row => row.Ids.Count > 0).Select(row => (row.Name, Phrase.List(row.Ids.Select(id => Phrase.Code(id, row.Here.Contains(id) ? Anchors.Of(row.What, id) : null)))))];
    }

    private static Phrase TitleOf(PolicyVersion version)
    {
        var from = PublishedVersion.From(version);
        return Phrase.Same(from.StartsWith(version.Name + " ", StringComparison.Ordinal) ? from : $"{version.Name} · {from}");
    }

    private static Phrase NameOf(PublishedVersion published, PolicyVersion version) =>
        Phrase.Same(version.Name, version == published.Version ? SpanKind.Strong : SpanKind.Text, Anchors.Of("version", version.Name));
}
