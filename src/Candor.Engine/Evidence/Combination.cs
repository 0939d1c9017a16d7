namespace Candor.Evidence;

/// <summary>
/// How channel scores become one: u = clip((s - mean) / deviation, floor, 8), evidence = bias + sum of weight · u with weights of 0 or more.
/// </summary>
/// <remarks>Reasons and figures: docs/decisions/0002. One entry a channel in every list.</remarks>
public sealed record Combination
{
    /// <summary>The most that a standardised channel score may count.</summary>
    public const float Ceiling = 8;

    /// <summary>Mean of the channel's score over people.</summary>
    public required float[] Mean { get; init; }

    /// <summary>Root of the mean of its variances over people and over managed accounts.</summary>
    public required float[] Deviation { get; init; }

    /// <summary>The least that it may count.</summary>
    public required float[] Floor { get; init; }

    /// <summary>Non-negative weight, nats a standard deviation; 0 leaves the channel out.</summary>
    public required float[] Weight { get; init; }

    /// <summary>Evidence when every channel is that of the average person.</summary>
    public required float Bias { get; init; }

    /// <summary>The channel's standardised score, cut to its floor and ceiling.</summary>
    public float Standardize(int channel, float score) => Math.Clamp((score - Mean[channel]) / Deviation[channel], Floor[channel], Ceiling);
}
