using Candor.Cli.Policies.Publishing.Sections;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Policies.Publishing;

/// <summary>What the public page of a version says, whatever it is written in.</summary>
internal static class PolicyPage
{
    /// <summary>The sections, in order.</summary>
    public static IReadOnlyList<Block> Blocks(PublishedVersion published) =>
    [
        .. AnswersSection.Of(published),
        .. ClassesSection.Of(published),
        .. DegreesSection.Of(),
        .. MeasuresSection.Of(published),
        .. PeopleSection.Of(published),
        .. RulesSection.Of(published),
        .. RulesSection.OfTried(published),
        .. NumbersSection.OfExceptions(published),
        .. NumbersSection.Of(published),
        .. HistorySection.Of(published),
    ];

    /// <summary>What stands above them: the version and from when it is in force, what came after it, what it was drawn from.</summary>
    public static IEnumerable<Block.Paragraph> Opening(PublishedVersion published)
    {
        var (policy, version) = (published.Policy, published.Version);
        yield return new Block.Paragraph(Phrase.Of(RulesWords.InForce, Phrase.Same(version.Name, SpanKind.Strong), Phrase.Same(PublishedVersion.From(version))));
        if (version != policy.Versions[^1]) yield return new Block.Paragraph(Phrase.Of(RulesWords.NotLast, Phrase.Same(policy.Versions[^1].Name, target: HistorySection.Anchor)), Tone.Notice);
        if (version.Note.English.Length > 0) yield return new Block.Paragraph(Phrase.Of(version.Note));
        if (policy.Source.Length > 0) yield return new Block.Paragraph(Phrase.Of(RulesWords.Source, Phrase.Same(Phrase.OneLine(policy.Source))), Tone.Small);
    }

    /// <summary>The title; the policy's id where it has none.</summary>
    public static Bilingual TitleOf(PublishedVersion published) => published.Policy.Title is { English.Length: > 0 } title
        ? new(Phrase.OneLine(title.English), Phrase.OneLine(title.Chinese))
        : new(published.Policy.Name, published.Policy.Name);
}
