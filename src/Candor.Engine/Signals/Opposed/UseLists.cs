namespace Candor.Signals.Opposed;

/// <summary>The operator's lists. A signal that needs a list is silent without it. Immutable; shared between threads.</summary>
public sealed record UseLists
{
    /// <summary>No lists.</summary>
    public static UseLists None { get; } = new();

    /// <summary>Names of persons and brands that others must not pass for.</summary>
    public ProtectedNames? Names { get; init; }

    /// <summary>Classic works.</summary>
    public ClassicWorks? Classics { get; init; }

    /// <summary>Topics that are hot.</summary>
    public HotTopics? Topics { get; init; }

    /// <summary>Tags that burst, from traces.</summary>
    public IReadOnlyList<TopicBurst> Bursts { get; init; } = [];
}
