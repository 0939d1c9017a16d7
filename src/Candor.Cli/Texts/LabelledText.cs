namespace Candor.Cli.Texts;

/// <summary>A line of a text file.</summary>
internal sealed record LabelledText
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Who made it; null where that is not said.</summary>
    public TextLabel? Label { get; init; }

    /// <summary>Its name; empty if none.</summary>
    public string Id { get; init; } = "";

    /// <summary>ISO 639-1; empty if not said.</summary>
    public string Language { get; init; } = "";

    /// <summary>Where it comes from; empty if not said.</summary>
    public string Source { get; init; } = "";

    /// <summary>What it is about; empty if not said.</summary>
    public string Domain { get; init; } = "";

    /// <summary>The machine that made it; empty if not said.</summary>
    public string Generator { get; init; } = "";

    /// <summary>Texts of one group are made from one seed; the text itself where not said.</summary>
    public required string Group { get; init; }
}
