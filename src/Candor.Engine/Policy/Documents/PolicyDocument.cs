namespace Candor.Policy.Documents;

/// <summary>A policy as it was written, each part with its place. <see cref="Compiling.PolicyCompiler"/> makes it ready to run.</summary>
public sealed record PolicyDocument
{
    /// <summary>Its id.</summary>
    public required Located Policy { get; init; }

    /// <summary>Its title.</summary>
    public required Wording Title { get; init; }

    /// <summary>What it was drawn from; empty if that is not said.</summary>
    public string Source { get; init; } = "";

    /// <summary>By rising date, at least one.</summary>
    public required IReadOnlyList<VersionEntry> Versions { get; init; }

    /// <summary>Classes of use.</summary>
    public IReadOnlyList<ClassEntry> Classes { get; init; } = [];

    /// <summary>Numbers by stratum.</summary>
    public IReadOnlyList<ThresholdEntry> Thresholds { get; init; } = [];

    /// <summary>What is counted.</summary>
    public IReadOnlyList<CounterEntry> Counters { get; init; } = [];

    /// <summary>For whom rules do not apply.</summary>
    public IReadOnlyList<ExemptionEntry> Exemptions { get; init; } = [];

    /// <summary>How measures are applied.</summary>
    public EnforcementOptions Enforcement { get; init; } = new();

    /// <summary>The rules.</summary>
    public IReadOnlyList<RuleEntry> Rules { get; init; } = [];
}
