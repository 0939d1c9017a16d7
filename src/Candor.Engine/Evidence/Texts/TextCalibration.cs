namespace Candor.Evidence.Texts;

/// <summary>What people's texts look like to a text model, by source and domain. Valid for the model it was made with.</summary>
public sealed record TextCalibration
{
    /// <summary>Scores kept of a source and domain at most.</summary>
    public const int MostScores = 5000;

    /// <summary>People's texts without which a source and domain, or a length in it, is not used.</summary>
    public const int LeastTexts = 100;

    /// <summary>The sources and domains.</summary>
    public required IReadOnlyList<TextStratum> Strata { get; init; }

    /// <summary>By length bucket: the share of unseen words above which 1 in 20 of the calibration texts lie, every source and domain with the same say.</summary>
    public required float[] Unseen { get; init; }

    /// <summary>Under this score a machine's text is rather a refined one; null where the calibration had none.</summary>
    public required float? RefinedBelow { get; init; }

    /// <summary>Everything that is wrong with it; empty if it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Unseen.Length != LengthBucket.Count) yield return FormattableString.Invariant($"it has other length buckets than {LengthBucket.Count}");
        foreach (var problem in Strata.SelectMany(stratum => stratum.Problems())) yield return problem;
    }
}
