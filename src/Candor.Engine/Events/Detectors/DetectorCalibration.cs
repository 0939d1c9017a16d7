namespace Candor.Events.Detectors;

/// <summary>What a detector's scores look like on people.</summary>
public sealed record DetectorCalibration
{
    /// <summary>How many quantiles there are: 0, 5, ... 100 %.</summary>
    public const int QuantileCount = 21;

    /// <summary>Share of people's items that may be above the threshold, each person weighing the same.</summary>
    public required double Alpha { get; init; }

    /// <summary>A score strictly above it counts.</summary>
    public required float Threshold { get; init; }

    /// <summary>People with at least one item.</summary>
    public required int People { get; init; }

    /// <summary>Their items.</summary>
    public required int Items { get; init; }

    /// <summary>Day of the newest finding read, UTC.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Quantiles of people's scores in steps of 5 %, each person weighing the same; ascending.</summary>
    public required IReadOnlyList<float> Quantiles { get; init; }
}
