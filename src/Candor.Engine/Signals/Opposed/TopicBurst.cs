namespace Candor.Signals.Opposed;

/// <summary>A tag that many more accounts use within a day than before and after.</summary>
public sealed record TopicBurst
{
    /// <summary>The tag's key.</summary>
    public required ulong Tag { get; init; }

    /// <summary>The day's first moment, in milliseconds since 1970-01-01T00:00Z.</summary>
    public required long From { get; init; }

    /// <summary>Behind its last.</summary>
    public required long Until { get; init; }

    /// <summary>Accounts that use it within the day, hour by hour: who uses it in two hours counts twice.</summary>
    public required int Accounts { get; init; }

    /// <summary>How many there would be by the rest of the time.</summary>
    public required double Expected { get; init; }

    /// <summary>Hashes of the words that go with it, as traces have them.</summary>
    public required IReadOnlySet<uint> Words { get; init; }
}
