namespace Candor.Policy;

/// <summary>Why a measure waits for a person instead of being applied.</summary>
public enum Hold : byte
{
    /// <summary>It does not wait.</summary>
    None,

    /// <summary>The policy asks for a person.</summary>
    Person,

    /// <summary>One family of evidence is not enough for it.</summary>
    Families,

    /// <summary>Too small a share of the account's public posts is known to be posted automatically.</summary>
    ShareOfHistory,

    /// <summary>A detector failed: the decision is partial and cannot escalate.</summary>
    Partial,

    /// <summary>The rule's quota of the day is used up.</summary>
    RuleQuota,

    /// <summary>The measure's quota of the day is used up.</summary>
    MeasureQuota,

    /// <summary>Audits found too many mistakes; automatic measures of this weight are stopped.</summary>
    Alarm,

    /// <summary>The rule's precision fell under its floor; it only proposes.</summary>
    Demoted,
}
