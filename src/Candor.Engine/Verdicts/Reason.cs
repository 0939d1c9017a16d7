namespace Candor.Verdicts;

/// <summary>One reason of a verdict: a plain fact with its numbers, that a person can contest.</summary>
public sealed record Reason
{
    /// <summary>`channel.feature`, or `client.facts`.</summary>
    public required string Code { get; init; }

    /// <summary>The family that it belongs to.</summary>
    public required string Family { get; init; }

    /// <summary>The fact in English.</summary>
    public required string Fact { get; init; }

    /// <summary>The fact in Simplified Chinese.</summary>
    public required string FactChinese { get; init; }

    /// <summary>The value measured; NaN for `client.facts`.</summary>
    public required float Value { get; init; }

    /// <summary>The middle comparable person's value; NaN if there is nobody to compare with.</summary>
    public required float Median { get; init; }

    /// <summary>Share of comparable people with less, 0 to 1; NaN if there is nobody.</summary>
    public required double ShareBelow { get; init; }

    /// <summary>What it adds to the evidence, nats.</summary>
    public required float Nats { get; init; }

    /// <summary>Up to five events that show it.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The account's evidence if this had never been measured, nats; NaN where the whole path is not at hand.</summary>
    public float EvidenceWithout { get; init; } = float.NaN;

    /// <summary>Places in the snapshot's values that the reason stands for; empty for `client.facts`.</summary>
    public required IReadOnlyList<int> Features { get; init; }
}
