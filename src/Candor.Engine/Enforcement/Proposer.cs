using Candor.Events;
using Candor.Labels;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>Makes proposals of the rules that fire on one event, and says what each lacks to act by itself.</summary>
internal sealed class Proposer
{
    private static readonly uint Curated = EventTypes.BitOf(EventType.PostCurated);

    private readonly CompiledPolicy _policy;
    private readonly RuleRecords _records;
    private readonly (PolicyExemption Exemption, HashSet<ulong> Accounts)[] _exemptions;

    public Proposer(CompiledPolicy policy, EventKeys keys, RuleRecords records)
    {
        (_policy, _records) = (policy, records);
        _exemptions = [.. policy.Exemptions.Select(exemption => (exemption, exemption.Accounts.Select(keys.Account).ToHashSet()))];
    }

    /// <summary>What all rules propose.</summary>
    public IEnumerable<Proposal> Propose(Candidate candidate, Facts facts, PolicyVersion version)
    {
        var (fired, failed) = version.Evaluate(facts, candidate.Type);
        foreach (var rule in failed) _records.Of(rule.Id).Failed++;
        MeasureEvidence? evidence = null;
        var isPartial = failed.Count > 0 || facts.Finding.HasFailed;
        foreach (var rule in fired)
        {
            var record = _records.Of(rule.Id);
            record.Fired++;
            if (IsExempt(rule, candidate, facts))
            {
                record.Exempt++;
                continue;
            }

            evidence ??= MeasureEvidence.Of(facts);
            var english = rule.English.Render(facts);
            var chinese = rule.Chinese.Render(facts);
            foreach (var then in rule.Then)
            {
                if (then.Scope == MeasureScope.Content && candidate.Content == 0) continue;
                yield return new Proposal
                {
                    Sequence = candidate.Sequence,
                    Part = candidate.Part,
                    Time = candidate.Time,
                    Kind = then.Kind,
                    Scope = then.Scope,
                    Account = candidate.Subject,
                    Content = then.Scope == MeasureScope.Content ? candidate.Content : 0,
                    Lasts = then.Lasts,
                    Rule = rule.Id,
                    PolicyVersion = version.Name,
                    English = english,
                    Chinese = chinese,
                    Strike = then.Strike,
                    IsShadow = rule.IsShadow || !IsRolledOut(rule, candidate.Subject),
                    Act = then.Act,
                    Degree = then.Act is null ? Degree.None : then.Degree ?? facts.File.Degree,
                    Hiding = then.Hiding,
                    Class = rule.Class?.Id ?? "",
                    Team = rule.Team,
                    Group = facts.Families.GroupId,
                    ContentId = candidate.ContentId,
                    EventId = candidate.EventId,
                    Evidence = evidence,
                    Hold = HoldOf(then, candidate, facts, isPartial, record),
                };
            }
        }
    }

    private Hold HoldOf(PolicyMeasure then, Candidate candidate, Facts facts, bool isPartial, RuleRecord record)
    {
        if (then.Kind == MeasureKind.Boost) return Hold.None;
        if (isPartial && then.Kind > MeasureKind.Label) return Hold.Partial;
        var isPersonsWord = candidate.Type == Curated;
        if (then.Kind >= MeasureKind.LimitDistribution && !isPersonsWord)
        {
            var isFilesWord = then.Scope == MeasureScope.Content && (facts.File.IsMarked || facts.File.IsRemoved);
            if (!isFilesWord && !HasFamilies(facts.Verdict)) return Hold.Families;
            if (then.Kind == MeasureKind.Ban && facts.Verdict.ShareAutomated < _policy.Enforcement.BanShare) return Hold.ShareOfHistory;
        }

        return record.Precision.IsDemoted ? Hold.Demoted : Hold.None;
    }

    private bool HasFamilies(VerdictFacts verdict) =>
        verdict.Families >= _policy.Enforcement.Families && (_policy.Enforcement.Families < 2 || verdict.Timing || verdict.Client);

    private bool IsExempt(PolicyRule rule, Candidate candidate, Facts facts) => _exemptions.Any(one =>
        candidate.Time < one.Exemption.Until
        && (one.Exemption.Rules.Count == 0 || one.Exemption.Rules.Contains(rule.Id))
        && (one.Accounts.Count == 0 || one.Accounts.Contains(candidate.Subject))
        && (one.Exemption.When is null || one.Exemption.When(facts) == Cel.CelOutcome.True));

    private static bool IsRolledOut(PolicyRule rule, ulong account) => rule.Rollout >= 100 || (int)(RuleKey.Of(account, rule.Id) % 100) < rule.Rollout;
}
