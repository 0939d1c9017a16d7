using Candor.Cel;
using Candor.Events;
using Candor.Labels;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing;

/// <summary>
/// What declaring does to a work under a version, read off the conditions: what a condition says of the declaration is tried with every honest declaration,
/// and whatever else it looks at is taken to be as it would have to be. A rule that cannot hold then never meets a declared work.
/// </summary>
/// <param name="Meets">Rules that take reach or count strikes, look at how much AI took part or at what was declared, and can meet a work that is declared as it is.</param>
/// <param name="Silence">Such rules that only meet works that are not declared as they are.</param>
/// <param name="Rewards">Rules that give more reach, and only to declared works.</param>
internal sealed record DeclarationEffect(IReadOnlyList<PolicyRule> Meets, IReadOnlyList<PolicyRule> Silence, IReadOnlyList<PolicyRule> Rewards)
{
    private static readonly string[] Amounts = ["event.declared", "account.declared_ai", "verdict.share_declared", "file.degree", "file.is_marked", "file.is_signed", "file.aigc", "file.generator", "file.has_traces", "file.c2pa", "file.source_type", "finding.name", "finding.score"];
    private static readonly string[] Tried = ["event.declared", "labels.declared", "labels.declaring", "labels.state", "finding.name", "policy.duty", "policy.version"];
    private static readonly string[] Findings = ["image.ai_generated", "video.ai_generated", "audio.ai_generated", "text.ai_generated"];

    /// <summary>Reads a version.</summary>
    public static DeclarationEffect Of(CompiledPolicy policy, PolicyVersion version)
    {
        var live = version.Rules.Where(rule => !rule.IsShadow).ToArray();
        var (declared, undeclared) = (Cases(policy, version, areDeclared: true), Cases(policy, version, areDeclared: false));
        var counters = policy.Counters.Where(counter => counter.Condition is { } condition && condition.Reads.Any(IsAmount)).ToDictionary(counter => $"counters.{counter.Name}", counter => counter.Condition!, StringComparer.Ordinal);
        var (meets, silence) = (new List<PolicyRule>(), new List<PolicyRule>());
        foreach (var rule in live.Where(IsCostly))
        {
            var looks = rule.When.Reads.Any(IsAmount);
            var counted = rule.When.Reads.Where(counters.ContainsKey).Select(path => counters[path]).ToArray();
            if (!looks && counted.Length == 0) continue;
            var (canMeet, canMiss) = looks ? (May(rule.When, rule.On, declared), May(rule.When, rule.On, undeclared)) : (counted.Any(one => May(one, rule.On, declared)), true);
            if (canMeet) meets.Add(rule);
            else if (canMiss) silence.Add(rule);
        }

        var rewards = live.Where(rule => rule.Then.Any(then => then.Kind == MeasureKind.Boost) && rule.When.Reads.Any(IsAmount) && !May(rule.When, rule.On, undeclared));
        return new DeclarationEffect(meets, silence, [.. rewards]);
    }

    /// <summary>Whether a rule takes reach, posts or an account, or counts a strike.</summary>
    public static bool IsCostly(PolicyRule rule) => rule.Then.Any(then => then.Kind >= MeasureKind.LimitDistribution || then.Strike > 0);

    private static bool IsAmount(string path) =>
        path.Split('.')[0] == "labels" || Amounts.Any(amount => amount == path || amount.StartsWith(path + ".", StringComparison.Ordinal));

    private static bool May(CelExpression condition, IReadOnlyList<string> on, IEnumerable<Facts> cases)
    {
        var weak = condition.Weaken(Tried.Contains);
        return cases.Where(facts => facts.Finding.Name.Length > 0 ? on.Contains("signal.provided") : on.Any(type => type != "signal.provided"))
            .Any(facts => weak.EvaluateOver(facts) is var value && (value.Kind != CelKind.Bool || value.AsBool()));
    }

    private static List<Facts> Cases(CompiledPolicy policy, PolicyVersion version, bool areDeclared)
    {
        (Declaration, Degree)[] said = areDeclared
            ? [(Declaration.Assisted, Degree.Assisted), (Declaration.Edited, Degree.Edited), (Declaration.Generated, Degree.Composite), (Declaration.Generated, Degree.Generated)]
            : [(Declaration.Unstated, Degree.None), (Declaration.None, Degree.None)];
        Declaring[] compared = areDeclared ? [Declaring.Unknown, Declaring.Agrees, Declaring.OverDeclared] : [Declaring.Unknown, Declaring.UnderDeclared];
        LabelState[] states = areDeclared ? [LabelState.Declared, LabelState.Confirmed] : [LabelState.None, LabelState.Possible, LabelState.Suspected, LabelState.Confirmed, LabelState.Forced];
        var cases = new List<Facts>();
        foreach (var (declaration, degree) in said)
        {
            foreach (var declaring in compared)
            {
                foreach (var state in states)
                {
                    foreach (var finding in (string[])["", .. Findings])
                    {
                        var facts = policy.FactsOf(version);
                        facts.Event.Declared = declaration;
                        (facts.Labels.Declared, facts.Labels.Declaring, facts.Labels.State) = (degree, declaring, state);
                        facts.Finding.Name = finding;
                        cases.Add(facts);
                    }
                }
            }
        }

        return cases;
    }
}
