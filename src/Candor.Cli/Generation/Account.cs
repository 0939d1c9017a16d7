namespace Candor.Cli.Generation;

/// <summary>One account of the sample, before it has done anything.</summary>
internal sealed record Account
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>Where the truth file says the account comes from: its sort, e.g. <c>ordinary</c> or <c>a2</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Whether an agent runs it.</summary>
    public required bool Managed { get; init; }

    /// <summary>Whether the truth file names it at all; an account that changed hands is neither.</summary>
    public bool Labelled { get; init; } = true;

    /// <summary>Whether it makes one to three events and no more.</summary>
    public bool Brief { get; init; }

    /// <summary><c>person</c>, <c>brand</c> or <c>service</c>; null when the platform does not know.</summary>
    public required string? Kind { get; init; }

    public required string Name { get; init; }

    public required string Bio { get; init; }

    /// <summary>What the account says of its own automation, if it says anything.</summary>
    public string? Automation { get; init; }

    /// <summary>From registration to the end of the sample.</summary>
    public required Period Life { get; init; }

    /// <summary>Milliseconds by which the account's clock is ahead of UTC.</summary>
    public required long Offset { get; init; }

    public required int Posts { get; init; }

    public required int Others { get; init; }

    public required Manner Manner { get; init; }

    /// <summary>The campaign it belongs to; 0 for none.</summary>
    public int Campaign { get; init; }

    /// <summary>How it behaves after it was taken over, and from when; null for an account that stays in its owner's hands.</summary>
    public (long At, Manner Manner)? TakenOver { get; init; }

    public Manner MannerAt(long time) => TakenOver is { } over && time >= over.At ? over.Manner : Manner;
}
