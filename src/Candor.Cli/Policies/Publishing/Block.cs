using Candor.Cli.Reporting;

namespace Candor.Cli.Policies.Publishing;

/// <summary>A part of the page, whatever the page is written in.</summary>
internal abstract record Block
{
    /// <summary>A heading.</summary>
    /// <param name="Level">2 for a section, 3 and 4 under it.</param>
    /// <param name="Anchor">What links name; empty for none.</param>
    /// <param name="Text">The heading.</param>
    public sealed record Heading(int Level, string Anchor, Phrase Text) : Block;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(Phrase Text, Tone Tone = Tone.Plain) : Block;

    /// <summary>A list.</summary>
    public sealed record Items(IReadOnlyList<Phrase> Entries) : Block;

    /// <summary>A table. Its first column names the row.</summary>
    public sealed record Table(Bilingual Caption, IReadOnlyList<Bilingual> Heads, IReadOnlyList<IReadOnlyList<Phrase>> Rows) : Block
    {
        /// <summary>What links name, a row each; empty for none.</summary>
        public IReadOnlyList<string> Anchors { get; init; } = [];
    }

    /// <summary>Names with values.</summary>
    public sealed record Facts(IReadOnlyList<(Bilingual Name, Phrase Value)> Rows) : Block;

    /// <summary>Code that most people need not see.</summary>
    public sealed record Folded(Bilingual Summary, string Code) : Block;

    /// <summary>What belongs together, such as all that is said of one rule.</summary>
    /// <param name="Anchor">What links name.</param>
    /// <param name="Mark">The stance it stands for, as documents write it; empty for none.</param>
    /// <param name="Blocks">What is in it.</param>
    public sealed record Card(string Anchor, string Mark, IReadOnlyList<Block> Blocks) : Block;
}
