using Candor.Policy;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>An event of a scenario.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">When.</param>
/// <param name="Json">It as an event of the input, UTF-8.</param>
/// <param name="Given">Facts that hold on it.</param>
internal sealed record ScenarioEvent(string Id, DateTimeOffset Time, byte[] Json, IReadOnlyList<Action<Facts>> Given);
