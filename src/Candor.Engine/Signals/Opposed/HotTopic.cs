namespace Candor.Signals.Opposed;

/// <summary>A topic that is hot.</summary>
public sealed record HotTopic
{
    /// <summary>Its name; as a word or a tag it makes a text a text of the topic.</summary>
    public required string Name { get; init; }

    /// <summary>Other words and tags of it, without the number sign.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Words of texts about it. Where there are none they can be learned: <see cref="TopicWords"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>From when on it is hot, in milliseconds since 1970-01-01T00:00Z; null for always.</summary>
    public long? From { get; init; }

    /// <summary>Until when; null for ever.</summary>
    public long? Until { get; init; }
}
