using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>What became of each rule, and what audits say of all.</summary>
internal sealed class RuleRecords
{
    private readonly Dictionary<string, RuleRecord> _rules = new(StringComparer.Ordinal);

    /// <param name="policy">Whose rules.</param>
    /// <param name="before">Records that go on; null to begin anew.</param>
    public RuleRecords(CompiledPolicy policy, RuleRecords? before = null)
    {
        var options = policy.Enforcement;
        foreach (var known in before?.All ?? []) _rules.TryAdd(known.Id, known);
        foreach (var rule in policy.Rules) _rules.TryAdd(rule.Id, new RuleRecord(rule.Id, new RulePrecision(options.PrecisionFloor, options.LeastReviewed)));
        All = [.. _rules.Values];
        Certificate = before?.Certificate ?? new AuditCertificate(options.MistakeBound);
    }

    /// <summary>In the order of the policy.</summary>
    public IReadOnlyList<RuleRecord> All { get; }

    public AuditCertificate Certificate { get; }

    public RuleRecord Of(string rule) => _rules[rule];

    public void Note(Measure measure)
    {
        foreach (var rule in measure.Rules)
        {
            var record = _rules[rule];
            if (measure.Status == MeasureStatus.Applied) record.Applied++;
            else if (measure.Status == MeasureStatus.ForReview) record.ForReview++;
            else record.Shadow++;
        }
    }

    public void Take(Measure measure, bool isRight)
    {
        foreach (var rule in measure.Rules) _rules[rule].Precision.Add(isRight);
        if (measure.IsAudited) Certificate.Add(!isRight, measure.AuditShare);
    }

    public void Save(BinaryWriter writer)
    {
        foreach (var record in All)
        {
            foreach (var count in new[] { record.Fired, record.Failed, record.Exempt, record.Applied, record.ForReview, record.Shadow }) writer.Write(count);
            record.Precision.Save(writer);
        }

        Certificate.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        foreach (var record in All)
        {
            (record.Fired, record.Failed, record.Exempt) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
            (record.Applied, record.ForReview, record.Shadow) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
            record.Precision.Load(reader);
        }

        Certificate.Load(reader);
    }
}
