namespace Candor.Events.Traces;

/// <summary>What stands beside a <see cref="Trace"/> because it is not of one size.</summary>
public readonly ref struct TraceParts
{
    /// <summary>Hashes of content words, each once, in no order that matters.</summary>
    public ReadOnlySpan<uint> Words { get; init; }

    /// <summary>Keys of tags.</summary>
    public ReadOnlySpan<ulong> Tags { get; init; }

    /// <summary>Keys of links.</summary>
    public ReadOnlySpan<ulong> Links { get; init; }

    /// <summary>Keys of the accounts mentioned.</summary>
    public ReadOnlySpan<ulong> Mentions { get; init; }

    /// <summary>A sketch of the text.</summary>
    public ReadOnlySpan<byte> Sketch { get; init; }
}
