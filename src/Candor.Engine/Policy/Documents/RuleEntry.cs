namespace Candor.Policy.Documents;

/// <summary>A rule as it was written.</summary>
public sealed record RuleEntry
{
    /// <summary>Its id.</summary>
    public required Located Id { get; init; }

    /// <summary>Requirements it implements.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>The class of use; null if it belongs to none.</summary>
    public Located? Class { get; init; }

    /// <summary>Who owns its cases; empty for the team of the class.</summary>
    public string Team { get; init; } = "";

    /// <summary>The version it came with; null for the first.</summary>
    public Located? Since { get; init; }

    /// <summary>The version it went with; null if it is there still.</summary>
    public Located? Until { get; init; }

    /// <summary>Whether it is only tried out.</summary>
    public bool IsShadow { get; init; }

    /// <summary>For how many of a hundred accounts it is live.</summary>
    public int Rollout { get; init; } = 100;

    /// <summary>Event types.</summary>
    public required IReadOnlyList<Located> On { get; init; }

    /// <summary>The condition.</summary>
    public required Located When { get; init; }

    /// <summary>What it asks for.</summary>
    public required IReadOnlyList<ThenEntry> Then { get; init; }

    /// <summary>The statement of reasons, with conditions' values put in.</summary>
    public required LocatedWording Because { get; init; }
}
