namespace Candor.Policy;

/// <summary><c>finding</c> in conditions: what another detector found, on <c>signal.provided</c>.</summary>
public sealed class FindingFacts
{
    /// <summary>Its name: `image.ai_generated`; empty on other events.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its strength, 0 to 1; 0 if it has none.</summary>
    public double Score { get; set; }

    /// <summary>Whether it counts: no registry is in use, or the registry lets it.</summary>
    public bool Counts { get; set; }

    /// <summary>Whether the detector says that it could not look.</summary>
    public bool HasFailed { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public FindingFacts Copy() => (FindingFacts)MemberwiseClone();
}
