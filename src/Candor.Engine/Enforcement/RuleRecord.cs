namespace Candor.Enforcement;

/// <summary>What became of one rule in a run.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Precision">How often it was right, as far as people decided.</param>
public sealed record RuleRecord(string Id, RulePrecision Precision)
{
    /// <summary>Events on which its condition held.</summary>
    public long Fired { get; internal set; }

    /// <summary>Events on which its condition had no value.</summary>
    public long Failed { get; internal set; }

    /// <summary>Events on which it held, but not for the account: an exemption.</summary>
    public long Exempt { get; internal set; }

    /// <summary>Measures applied.</summary>
    public long Applied { get; internal set; }

    /// <summary>Measures that wait for a person.</summary>
    public long ForReview { get; internal set; }

    /// <summary>Measures that would have been, were it live.</summary>
    public long Shadow { get; internal set; }

    /// <summary>Measures of all sorts.</summary>
    public long Measures => Applied + ForReview + Shadow;
}
