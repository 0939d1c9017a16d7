using Candor.Cel;

namespace Candor.Policy.Counting;

/// <summary>A counter that is ready to run.</summary>
/// <param name="Name">Its name in conditions.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Of">Whose different values are counted.</param>
/// <param name="Types">Event types that count, as bits.</param>
/// <param name="By">What there is a count for.</param>
/// <param name="For">Under what a rule reads it.</param>
/// <param name="Window">Milliseconds.</param>
/// <param name="Where">Which events count; null for all of those types.</param>
/// <param name="ReadBy">Event types of the rules that read it.</param>
/// <param name="Keys">Counts that are remembered at most.</param>
/// <param name="Most">Different values that are remembered of each at most.</param>
public sealed record PolicyCounter(
    string Name, CounterKind Kind, CounterKey Of, uint Types, CounterKey By, CounterKey For, long Window, CelPredicate<Facts>? Where, uint ReadBy, int Keys, int Most)
{
    /// <summary>The condition as it was written; null without one.</summary>
    public CelExpression? Condition { get; init; }

    /// <summary>Whether two count the same, so that one can go on with the other's counts.</summary>
    public bool CountsLike(PolicyCounter other) =>
        (Kind, Of, Types, By, Window, Keys, Most, Condition?.Source) == (other.Kind, other.Of, other.Types, other.By, other.Window, other.Keys, other.Most, other.Condition?.Source) && Name == other.Name;
}
