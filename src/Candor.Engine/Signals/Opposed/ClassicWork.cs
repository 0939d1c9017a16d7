namespace Candor.Signals.Opposed;

/// <summary>A classic work, as far as it must be known to see it altered.</summary>
public sealed record ClassicWork
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Names of its characters.</summary>
    public IReadOnlyList<string> Characters { get; init; } = [];

    /// <summary>Whether violence belongs to it: then violent words about its characters say nothing.</summary>
    public bool IsViolent { get; init; }

    /// <summary>Ids of the accounts that hold rights in it.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];

    /// <summary>Lines of it, each a sentence or a verse.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];
}
