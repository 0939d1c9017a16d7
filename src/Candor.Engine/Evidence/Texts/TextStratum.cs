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
}
