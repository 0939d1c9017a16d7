namespace Candor.Signals.Opposed;

/// <summary>What is known beside the text. Everything may be missing.</summary>
public sealed record UseContext
{
    /// <summary>Nothing is known.</summary>
    public static UseContext None { get; } = new();

    /// <summary>The account's id, as the operator's lists have it.</summary>
    public string Account { get; init; } = "";

    /// <summary>The account's name, as it is shown.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the account says of itself.</summary>
    public string Bio { get; init; } = "";

    /// <summary>How many other accounts are known to bear the same name; 0 if that is not known.</summary>
    public int Namesakes { get; init; }

    /// <summary>Tags given beside the text, with or without their sign.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Keys of its tags as its trace has them, to be held against <see cref="UseLists.Bursts"/>.</summary>
    public IReadOnlyList<ulong> TagKeys { get; init; } = [];

    /// <summary>Hashes of its words as its trace has them.</summary>
    public IReadOnlyList<uint> WordHashes { get; init; } = [];

    /// <summary>When it was said, in milliseconds since 1970-01-01T00:00Z; null if that is not known.</summary>
    public long? Time { get; init; }
}
