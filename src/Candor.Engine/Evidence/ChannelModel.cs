namespace Candor.Evidence;

/// <summary>
/// A channel's logistic model, additive in its features: score = bias + sum over features of w1 z + w2 min(|z|, 3), with
/// z = clip((clip(x, lower, upper) - mean) / deviation, -4, 4) · n / (n + 4). An absent feature has z = 0, that of the average person.
/// </summary>
/// <remarks>Reasons and figures: docs/decisions/0002. One entry a feature in every list.</remarks>
public sealed record ChannelModel
{
    private const float Shrinkage = 4;

    /// <summary>The channel's name.</summary>
    public required string Name { get; init; }

    /// <summary>The features' names, so that a model is never read against another order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>1st percentile over the training accounts.</summary>
    public required float[] Lower { get; init; }

    /// <summary>99th percentile over the training accounts.</summary>
    public required float[] Upper { get; init; }

    /// <summary>Mean of the clipped values over the training people.</summary>
    public required float[] Mean { get; init; }

    /// <summary>Their standard deviation, plus 0.02; 0.52 where it is under 0.001.</summary>
    public required float[] Deviation { get; init; }

    /// <summary>w1, nats a standard deviation.</summary>
    public required float[] Weight { get; init; }

    /// <summary>w2, nats a standard deviation away from people on either side.</summary>
    public required float[] Oddness { get; init; }

    /// <summary>Score of the average person.</summary>
    public required float Bias { get; init; }

    /// <summary>Standardises one feature.</summary>
    /// <param name="feature">Its place in the channel.</param>
    /// <param name="value">Its value; NaN gives 0.</param>
    /// <param name="observations">Acts or texts behind it.</param>
    public float Standardize(int feature, float value, int observations)
    {
        if (float.IsNaN(value)) return 0;
        var clipped = Math.Clamp(value, Lower[feature], Upper[feature]);
        return Math.Clamp((clipped - Mean[feature]) / Deviation[feature], -4, 4) * observations / (observations + Shrinkage);
    }

    /// <summary>What one feature adds to the score.</summary>
    public float Contribution(int feature, float value, int observations)
    {
        var z = Standardize(feature, value, observations);
        return (Weight[feature] * z) + (Oddness[feature] * Math.Min(Math.Abs(z), 3));
    }

    /// <summary>The channel's score.</summary>
    /// <param name="values">One value a feature.</param>
    /// <param name="observations">Acts or texts behind them.</param>
    public float Score(ReadOnlySpan<float> values, int observations)
    {
        var score = Bias;
        for (var i = 0; i < values.Length; i++) score += Contribution(i, values[i], observations);
        return score;
    }
}
