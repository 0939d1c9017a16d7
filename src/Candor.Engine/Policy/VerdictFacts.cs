using Candor.Verdicts;

namespace Candor.Policy;

/// <summary><c>verdict</c> in conditions: what is said of the account at its last look.</summary>
public sealed class VerdictFacts
{
    /// <summary>`unknown`, `no_finding`, `assisted`, `managed`. `unknown` where the calibration has too few such people.</summary>
    public VerdictKind Kind { get; set; }

    /// <summary>What all calibration people together would make of it. Not for measures: for trials.</summary>
    public VerdictKind WouldBe { get; set; }

    /// <summary>The most evidence at any look, nats.</summary>
    public double Evidence { get; set; }

    /// <summary>What it had to exceed; infinite without a calibration.</summary>
    public double Threshold { get; set; }

    /// <summary>Share of comparable people with at least as much, 0 to 1; 1 if it is not known.</summary>
    public double PValue { get; set; }

    /// <summary>How many families of evidence are present.</summary>
    public int Families { get; set; }

    /// <summary>Whether the family `timing` is among them.</summary>
    public bool Timing { get; set; }

    /// <summary>Whether `content` is.</summary>
    public bool Content { get; set; }

    /// <summary>Whether `client` is.</summary>
    public bool Client { get; set; }

    /// <summary>Whether `group` is.</summary>
    public bool Group { get; set; }

    /// <summary>Share of its public posts that is known to be posted automatically: the lower bound, 0 to 1.</summary>
    public double ShareAutomated { get; set; }

    /// <summary>Share of its posts and comments in the window that it declared edited or generated, 0 to 1.</summary>
    public double ShareDeclared { get; set; }

    /// <summary>Whether it broke with its own past: a possible take-over, never guilt.</summary>
    public bool BrokeWithPast { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public VerdictFacts Copy() => (VerdictFacts)MemberwiseClone();
}
