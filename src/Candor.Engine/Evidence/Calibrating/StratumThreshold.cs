using Candor.Signals;

namespace Candor.Evidence.Calibrating;

/// <summary>What an account of a stratum is measured against.</summary>
public sealed record StratumThreshold
{
    /// <summary>Strata whose people were pooled: the stratum and as many neighbours in activity as it took; all of them for the pooled calibration.</summary>
    public required IReadOnlyList<Stratum> Strata { get; init; }

    /// <summary>Path maxima of the people, ascending.</summary>
    public required float[] Maxima { get; init; }

    /// <summary>Evidence strictly above it is above what alpha allows; infinite if there are too few people.</summary>
    public required float Threshold { get; init; }

    /// <summary>How sure the promise is over the draw of the calibration accounts, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>80th percentile of the people's evidence of each family at their own maxima, nats; what a family must exceed to be present.</summary>
    public required IReadOnlyDictionary<Family, float> FamilyBars { get; init; }

    /// <summary>What the break statistic must exceed for a possible take-over to be reported, at 1 % of all people of this language and kind; infinite if there are too few of them.</summary>
    public required float Break { get; init; }

    /// <summary>Whether there are enough people.</summary>
    public bool IsCalibrated => !float.IsPositiveInfinity(Threshold);
}
