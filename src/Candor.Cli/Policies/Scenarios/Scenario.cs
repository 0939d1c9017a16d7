namespace Candor.Cli.Policies.Scenarios;

/// <summary>A scenario: what happened, and what the policy is to make of it. A person who answers for the rules can read and sign it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Title">What it says.</param>
/// <param name="Policy">Path of the policy.</param>
/// <param name="Requirements">What it shows.</param>
/// <param name="Innocents">Accounts that must not be restricted.</param>
/// <param name="Given">Facts that are given: columns account, fact, value.</param>
/// <param name="Events">What happened.</param>
/// <param name="Reviews">What people decided.</param>
/// <param name="Then">The measures, all of them; null if they are not said.</param>
/// <param name="Labels">How labels stand at the end.</param>
internal sealed record Scenario(
    string Path, string Title, string Policy, IReadOnlyList<string> Requirements, IReadOnlyList<string> Innocents,
    ScenarioTable Given, ScenarioTable Events, ScenarioTable Reviews, ScenarioTable? Then, ScenarioTable Labels);
