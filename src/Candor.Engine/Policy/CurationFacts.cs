namespace Candor.Policy;

/// <summary><c>curation</c> in conditions: a curator's word, on <c>post.curated</c>.</summary>
public sealed class CurationFacts
{
    /// <summary>The class of use; empty on other events.</summary>
    public string Class { get; set; } = "";

    /// <summary>0 to 1.</summary>
    public double Quality { get; set; }

    /// <summary>What the policy says of that class: `encouraged`, `allowed`, `opposed`; empty if it has no such class.</summary>
    public string Stance { get; set; } = "";

    /// <summary>A copy that stays as it is.</summary>
    public CurationFacts Copy() => (CurationFacts)MemberwiseClone();
}
