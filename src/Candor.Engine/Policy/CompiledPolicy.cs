using Candor.Policy.Counting;

namespace Candor.Policy;

/// <summary>A policy that is ready to run: a snapshot that does not change. A new one takes its place as a whole.</summary>
public sealed record CompiledPolicy
{
    /// <summary>Its id.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required Wording Title { get; init; }

    /// <summary>What it was drawn from; empty if that is not said.</summary>
    public required string Source { get; init; }

    /// <summary>By rising date.</summary>
    public required IReadOnlyList<PolicyVersion> Versions { get; init; }

    /// <summary>Classes of use.</summary>
    public required IReadOnlyList<PolicyClass> Classes { get; init; }

    /// <summary>All rules of all versions, in the order of the document.</summary>
    public required IReadOnlyList<PolicyRule> Rules { get; init; }

    /// <summary>What is counted; the place of each is its slot among the counter facts.</summary>
    public required IReadOnlyList<PolicyCounter> Counters { get; init; }

    /// <summary>Numbers by stratum; the place of each is its slot among the threshold facts.</summary>
    public required IReadOnlyList<PolicyThreshold> Thresholds { get; init; }

    /// <summary>For whom rules do not apply.</summary>
    public required IReadOnlyList<PolicyExemption> Exemptions { get; init; }

    /// <summary>How measures are applied.</summary>
    public required EnforcementOptions Enforcement { get; init; }

    /// <summary>Whether any rule or counter looks at opposed uses of texts.</summary>
    public required bool ReadsUses { get; init; }

    /// <summary>The version in force at a time; null before the first.</summary>
    /// <param name="time">Unix milliseconds of event time.</param>
    public PolicyVersion? At(long time)
    {
        for (var i = Versions.Count - 1; i >= 0; i--)
        {
            if (time >= Versions[i].Effective) return Versions[i];
        }

        return null;
    }

    /// <summary>What is known under a version before anything happens: the version, and thresholds where no stratum says otherwise.</summary>
    public Facts FactsOf(PolicyVersion version)
    {
        var facts = new Facts { Policy = version.Facts };
        for (var slot = 0; slot < Thresholds.Count; slot++) facts.Thresholds.Values[slot] = Thresholds[slot].Value;
        return facts;
    }

    /// <summary>The class of that id in a version; null if it has none.</summary>
    public PolicyClass? ClassOf(string id, PolicyVersion version) =>
        ClassesIn(version).FirstOrDefault(one => one.Id == id);

    /// <summary>The classes of use of a version, in the order of the document.</summary>
    public IEnumerable<PolicyClass> ClassesIn(PolicyVersion version) => Classes.Where(one => one.Life.From <= version.Index && version.Index < one.Life.To);
}
