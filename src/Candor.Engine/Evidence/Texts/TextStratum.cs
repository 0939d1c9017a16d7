namespace Candor.Evidence.Texts;

/// <summary>People's texts of one source and domain, as a model scores them.</summary>
public sealed record TextStratum
{
    /// <summary>Where they come from; empty if not known.</summary>
    public required string Source { get; init; }

    /// <summary>What they are about; empty if not known.</summary>
    public required string Domain { get; init; }

    /// <summary>Texts scored; of more than are kept a seeded sample is kept.</summary>
    public required int Texts { get; init; }

    /// <summary>Their scores, ascending, by length bucket.</summary>
    public required float[][] Scores { get; init; }

    /// <summary>Everything that is wrong with it; empty if it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Scores.Length != LengthBucket.Count) yield return FormattableString.Invariant($"'{Source}', '{Domain}' has other length buckets than {LengthBucket.Count}");
        if (Scores.Any(scores => scores.Any(score => !float.IsFinite(score)) || !scores.SequenceEqual(scores.Order()))) yield return $"the scores of '{Source}', '{Domain}' are not in order";
    }
}
