namespace Candor.Cli.Policies.Scenarios;

/// <summary>What came of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Differences">What is not as it says; empty if all is.</param>
/// <param name="Rules">Rules that fired.</param>
internal sealed record ScenarioOutcome(Scenario Scenario, IReadOnlyList<string> Differences, IReadOnlyList<string> Rules)
{
    /// <summary>Whether all is as it says.</summary>
    public bool IsRight => Differences.Count == 0;
}
