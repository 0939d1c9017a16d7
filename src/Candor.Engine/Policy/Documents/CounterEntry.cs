using Candor.Policy.Counting;

namespace Candor.Policy.Documents;

/// <summary>Something that is counted over a sliding window of event time.</summary>
/// <param name="Name">Its name in conditions: `counters.NAME`.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Of">Whose different values are counted; only for <see cref="CounterKind.Distinct"/>.</param>
/// <param name="On">Event types.</param>
/// <param name="By">What there is a count for.</param>
/// <param name="For">Under what a rule reads it.</param>
/// <param name="Window">Milliseconds.</param>
/// <param name="Where">Which events count; null for all of those types.</param>
/// <param name="Keys">Counts that are remembered at most.</param>
/// <param name="Most">Different values that are remembered of each at most.</param>
public sealed record CounterEntry(
    Located Name, CounterKind Kind, CounterKey Of, IReadOnlyList<Located> On, CounterKey By, CounterKey For, long Window, Located? Where, int Keys, int Most);
