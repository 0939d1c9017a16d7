namespace Candor.Cli.Policies.Scenarios;

/// <summary>A table of a scenario.</summary>
/// <param name="Rows">Its rows.</param>
internal sealed record ScenarioTable(IReadOnlyList<ScenarioRow> Rows)
{
    /// <summary>A table that is not there.</summary>
    public static ScenarioTable Empty { get; } = new([]);
}
