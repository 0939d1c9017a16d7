using System.Numerics;
using Candor.Cel;

namespace Candor.Policy;

/// <summary>One dated version of a policy, compiled. Immutable: any number of threads may ask it.</summary>
public sealed class PolicyVersion
{
    private readonly Lazy<CelRuleSet<Facts>> _gates; // most versions are never asked: what is compiled when it is asked costs them nothing
    private readonly Lazy<CelRuleSet<Facts>> _conditions;
    private readonly ulong[][] _rulesOn;

    internal PolicyVersion(int index, string name, long effective, Duty duty, Wording note, IReadOnlyList<PolicyRule> rules)
    {
        (Index, Name, Effective, Duty, Note, Rules) = (index, name, effective, duty, note, rules);
        Facts = new PolicyFacts(name, duty);
        Types = rules.Aggregate(0u, (types, rule) => types | rule.Types);
        ReadsExperience = rules.Any(rule => rule.Reads.Any(LateFacts.IsExperience));
        _gates = new(() => CelRuleSet<Facts>.Compile([.. rules.Select(rule => rule.When.Weaken(LateFacts.AreKnown))]));
        _conditions = new(() => CelRuleSet<Facts>.Compile([.. rules.Select(rule => rule.When)]));
        _rulesOn = [.. Enumerable.Range(0, 32).Select(type => MaskOf(1u << type))];
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
    public bool MayFire(Facts facts, uint type, Span<ulong> words)
    {
        var on = _rulesOn[BitOperations.Log2(type)];
        var fired = words[..Words];
        var failed = words[Words..];
        _gates.Value.Evaluate(facts, fired, failed);
        for (var i = 0; i < on.Length; i++)
        {
            if (((fired[i] | failed[i]) & on[i]) != 0) return true;
        }

        return false;
    }

    /// <summary>The rules that fire, and those whose condition has no value.</summary>
    /// <param name="facts">All of them.</param>
    /// <param name="type">The event's type, a bit.</param>
    public (IReadOnlyList<PolicyRule> Fired, IReadOnlyList<PolicyRule> Failed) Evaluate(Facts facts, uint type)
    {
        Span<ulong> words = stackalloc ulong[2 * Words];
        var fired = words[..Words];
        var failed = words[Words..];
        _conditions.Value.Evaluate(facts, fired, failed);
        var on = _rulesOn[BitOperations.Log2(type)];
        return (Those(fired, on), Those(failed, on));
    }

    private List<PolicyRule> Those(ReadOnlySpan<ulong> words, ulong[] on)
    {
        var those = new List<PolicyRule>();
        for (var i = 0; i < on.Length; i++)
        {
            for (var left = words[i] & on[i]; left != 0; left &= left - 1) those.Add(Rules[(i * 64) + BitOperations.TrailingZeroCount(left)]);
        }

        return those;
    }

    private ulong[] MaskOf(uint type)
    {
        var mask = new ulong[Words];
        for (var i = 0; i < Rules.Count; i++)
        {
            if ((Rules[i].Types & type) != 0) mask[i / 64] |= 1UL << (i % 64);
        }

        return mask;
    }
}
