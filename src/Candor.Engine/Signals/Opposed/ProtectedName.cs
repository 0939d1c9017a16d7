namespace Candor.Signals.Opposed;

/// <summary>A name that others must not pass for.</summary>
public sealed record ProtectedName
{
    /// <summary>The name as it is shown.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the same: in other scripts, short forms, pen names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whose it is.</summary>
    public ProtectedKind Kind { get; init; }

    /// <summary>The ids of the accounts that are genuine.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Whether many people bear it: such a name alone says little.</summary>
    public bool IsCommon { get; init; }
}
