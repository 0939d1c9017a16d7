using System.Numerics;
using Candor.Cel;

namespace Candor.Policy;

/// <summary>One dated version of a policy, compiled. Immutable: any number of threads may ask it.</summary>
public sealed class PolicyVersion
{
    private readonly TypedRules[] _on;

    internal PolicyVersion(int index, string name, long effective, Duty duty, Wording note, IReadOnlyList<PolicyRule> rules)
    {
        (Index, Name, Effective, Duty, Note, Rules) = (index, name, effective, duty, note, rules);
        Facts = new PolicyFacts(name, duty);
        Types = rules.Aggregate(0u, (types, rule) => types | rule.Types);
        ReadsExperience = rules.Any(rule => rule.Reads.Any(LateFacts.IsExperience));
        _on = [.. Enumerable.Range(0, 32).Select(type => new TypedRules([.. rules.Where(rule => (rule.Types & (1u << type)) != 0)]))];
    }

    /// <summary>Its place among the policy's versions.</summary>
    public int Index { get; }

    /// <summary>Its name, as measures cite it.</summary>
    public string Name { get; }

    /// <summary>From when, Unix milliseconds.</summary>
    public long Effective { get; }

    /// <summary>The distance from UTC in which its date was written.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>How binding declaring is.</summary>
    public Duty Duty { get; }

    /// <summary>What changed.</summary>
    public Wording Note { get; }

    /// <summary>Its rules.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; }

    /// <summary>What conditions see of it.</summary>
    public PolicyFacts Facts { get; }

    /// <summary>Event types that any rule looks at.</summary>
    public uint Types { get; }

    /// <summary>Whether any rule asks for first-hand experience.</summary>
    internal bool ReadsExperience { get; }

    /// <summary>Words of a set of rules.</summary>
    internal int Words => (Rules.Count + 63) / 64;

    /// <summary>Whether a rule may fire, as far as facts tell that do not depend on other events' outcomes. If not, none does.</summary>
    /// <param name="facts">Without labels and history.</param>
    /// <param name="type">The event's type, a bit.</param>
    /// <param name="words">Scratch space, twice <see cref="Words"/>.</param>
    public bool MayFire(Facts facts, uint type, Span<ulong> words) => _on[BitOperations.Log2(type)].MayFire(facts, words);

    /// <summary>The rules that fire, and those whose condition has no value.</summary>
    /// <param name="facts">All of them.</param>
    /// <param name="type">The event's type, a bit.</param>
    public (IReadOnlyList<PolicyRule> Fired, IReadOnlyList<PolicyRule> Failed) Evaluate(Facts facts, uint type) => _on[BitOperations.Log2(type)].Evaluate(facts);

    /// <summary>The rules on one type of event. They are compiled when they are first asked: most versions and types never are.</summary>
    private sealed class TypedRules(PolicyRule[] rules)
    {
        private readonly Lazy<CelRuleSet<Facts>> _gates = new(() => CelRuleSet<Facts>.Compile([.. rules.Select(rule => rule.When.Weaken(LateFacts.AreKnown))]));
        private readonly Lazy<CelRuleSet<Facts>> _conditions = new(() => CelRuleSet<Facts>.Compile([.. rules.Select(rule => rule.When)]));

        public bool MayFire(Facts facts, Span<ulong> words)
        {
            var gates = _gates.Value;
            var fired = words[..gates.Words];
            var failed = words.Slice(gates.Words, gates.Words);
            gates.Evaluate(facts, fired, failed);
            return fired.ContainsAnyExcept(0UL) || failed.ContainsAnyExcept(0UL);
        }

        public (IReadOnlyList<PolicyRule> Fired, IReadOnlyList<PolicyRule> Failed) Evaluate(Facts facts)
        {
            var conditions = _conditions.Value;
            Span<ulong> words = stackalloc ulong[2 * conditions.Words];
            var fired = words[..conditions.Words];
            var failed = words[conditions.Words..];
            conditions.Evaluate(facts, fired, failed);
            return (Those(fired), Those(failed));
        }

        private List<PolicyRule> Those(ReadOnlySpan<ulong> words)
        {
            var those = new List<PolicyRule>();
            for (var i = 0; i < words.Length; i++)
            {
                for (var left = words[i]; left != 0; left &= left - 1) those.Add(rules[(i * 64) + BitOperations.TrailingZeroCount(left)]);
            }

            return those;
        }
    }
}
