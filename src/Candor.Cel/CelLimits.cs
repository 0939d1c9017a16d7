namespace Candor.Cel;

/// <summary>What an expression may be and may cost. Everything beyond is a problem with a place or an error, never a hang.</summary>
public sealed record CelLimits
{
    /// <summary>The limits where nothing else is said.</summary>
    public static CelLimits Default { get; } = new();

    /// <summary>Characters of source. Default 32,768.</summary>
    public int SourceLength { get; init; } = 32_768;

    /// <summary>How deep expressions may nest; a chain of operators nests as well. 16 to 500, default 200.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Nodes of the parsed expression. Default 10,000.</summary>
    public int Nodes { get; init; } = 10_000;

    /// <summary>Problems reported of one expression. Default 20.</summary>
    public int Problems { get; init; } = 20;

    /// <summary>
    /// Steps of an evaluation. Every turn of a macro over a list or map costs one more than the nodes of what it evaluates; a text, a list or a map that is made costs a
    /// step for 16 characters or elements, so does a text that is searched. What costs no steps is bounded by <see cref="Nodes"/>. Default 100,000.
    /// </summary>
    public long Steps { get; init; } = 100_000;

    /// <summary>Characters of a regular expression. Default 1,000.</summary>
    public int PatternLength { get; init; } = 1_000;
}
