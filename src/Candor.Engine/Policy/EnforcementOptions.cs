namespace Candor.Policy;

/// <summary>What a policy says about how measures are applied.</summary>
public sealed record EnforcementOptions
{
    /// <summary>How long a strike counts, milliseconds.</summary>
    public long StrikeLasts { get; init; } = 90L * 86_400_000;

    /// <summary>The steps, by rising weight; empty for none.</summary>
    public IReadOnlyList<LadderStep> Ladder { get; init; } = [];

    /// <summary>Most measures of a kind a day of event time; a kind that is missing has no bound.</summary>
    public IReadOnlyDictionary<MeasureKind, int> KindQuotas { get; init; } = new Dictionary<MeasureKind, int>();

    /// <summary>Most measures of a rule a day, unless it has one of its own.</summary>
    public int RuleQuota { get; init; } = int.MaxValue;

    /// <summary>Quotas of single rules.</summary>
    public IReadOnlyDictionary<string, int> RuleQuotas { get; init; } = new Dictionary<string, int>();

    /// <summary>Share of applied measures drawn for audit, 0 to 1.</summary>
    public double AuditShare { get; init; } = 0.01;

    /// <summary>Seed of the draw, public like the policy: who knows it can repeat every draw.</summary>
    public ulong AuditSeed { get; init; }

    /// <summary>Whether a ban waits for a person. Only a policy that says otherwise in writing changes that.</summary>
    public bool BansNeedPerson { get; init; } = true;

    /// <summary>Measures from this one on stop while the audits' alarm rings.</summary>
    public MeasureKind AlarmStopsFrom { get; init; } = MeasureKind.LimitDistribution;
}
