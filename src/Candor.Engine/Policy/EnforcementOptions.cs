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

    /// <summary>Families of evidence that a restriction needs, 1 to 4; of two or more one is timing or client. Only a policy that says so in writing asks for one.</summary>
    public int Families { get; init; } = 2;

    /// <summary>Share of public posts known to be posted automatically that a ban needs, 0 to 1 (R27).</summary>
    public double BanShare { get; init; } = 1;

    /// <summary>Precision, after reviews, under which a rule only proposes, 0 to 1; 0 for none.</summary>
    public double PrecisionFloor { get; init; }

    /// <summary>Reviewed measures of a rule before that can be.</summary>
    public int LeastReviewed { get; init; } = 30;

    /// <summary>Share of mistakes among automatic measures that audits may certify or alarm about, above 0 and under 1.</summary>
    public double MistakeBound { get; init; } = 0.02;
}
