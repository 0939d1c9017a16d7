namespace Candor.Enforcement;

/// <summary>
/// What is in force against one account and what counts as a strike, as a function of what was decided: the book after an undo is made again from what
/// is left, so it is as if the undone measure had never been.
/// </summary>
internal sealed class AccountBook(EnforcementOptions options)
{
    /// <summary>Wishes without effect that are remembered, so that they count if what made them superfluous is undone.</summary>
    private const int MostSuperfluous = 256;

    private readonly List<Decided> _decided = [];
    private readonly List<Measure> _measures = [];
    private int _superfluous;

    /// <summary>Everything that was ever decided and not undone, in order.</summary>
    public IReadOnlyList<Measure> Measures => _measures;

    /// <summary>Measures in force at a time.</summary>
    public IEnumerable<Measure> InForce(long time) => _measures.Where(measure => measure.IsInForce(time));

    /// <summary>Weight of the strikes that count at a time.</summary>
    public int StrikesAt(long time) => _measures.Where(measure => Counts(measure, time)).Sum(measure => measure.Strike);

    /// <summary>What would follow from a wish, without following it: the measure that is not yet in force, and the step of the ladder that its strike leads to.</summary>
    /// <param name="wish">What rules ask for together.</param>
    /// <returns>None if the same is already in force for as long.</returns>
    public IReadOnlyList<Measure> Weigh(Wish wish)
    {
        var before = StrikesAt(wish.Time);
        var isKnown = wish.Status == MeasureStatus.Applied && Covers(wish.Kind, wish.Scope, wish.Content, wish.Time, wish.End);
        if (isKnown && wish.Strike == 0) return [];
        var after = before + (wish.Status == MeasureStatus.Applied ? wish.Strike : 0);
        var next = options.Ladder.FirstOrDefault(step => step.At > after);
        var weighed = new List<Measure>();
        if (!isKnown) weighed.Add(wish.ToMeasure(after, next));
        var reached = wish.Status == MeasureStatus.Applied ? options.Ladder.LastOrDefault(step => step.At > before && step.At <= after) : null;
        if (reached is not null && reached.Kind > wish.Kind)
        {
            var step = wish.Escalated(reached);
            if (!Covers(step.Kind, step.Scope, 0, step.Time, step.End)) weighed.Add(step.ToMeasure(after, next) with { IsEscalated = true });
        }

        return weighed;
    }

    /// <summary>Writes down what was decided.</summary>
    public void Add(Wish wish, IReadOnlyList<Measure> measures)
    {
        _decided.Add(new Decided(wish, [.. measures.Select(measure => (measure.Id, measure.Status, measure.Hold))]));
        _measures.AddRange(measures);
        if (measures.Count > 0 || wish.Strike > 0 || ++_superfluous <= MostSuperfluous) return;
        _decided.RemoveAt(_decided.FindIndex(decided => decided.Measures.Length == 0 && decided.Wish.Strike == 0));
        _superfluous--;
    }

    /// <summary>Takes a measure back: the wish behind it is gone, and all that came later is made again without it.</summary>
    /// <param name="id">The measure.</param>
    /// <param name="guard">Says whether a measure that was not there before has to wait.</param>
    /// <returns>Measures that are gone and measures that are new; empty lists if there is no such measure.</returns>
    public (IReadOnlyList<Measure> Gone, IReadOnlyList<Measure> New) Undo(ulong id, Func<Measure, Measure> guard)
    {
        var at = _decided.FindIndex(decided => decided.Measures.Any(measure => measure.Id == id));
        if (at < 0) return ([], []);
        var before = _measures.ToArray();
        var left = _decided.Where((_, i) => i != at).ToArray();
        _decided.Clear();
        _measures.Clear();
        _superfluous = 0;
        foreach (var decided in left)
        {
            var status = decided.Measures.ToDictionary(measure => measure.Id, measure => (measure.Status, measure.Hold));
            var again = Weigh(decided.Wish).Select(measure =>
                status.TryGetValue(measure.Id, out var known) ? measure with { Status = known.Status, Hold = known.Hold } : measure.Status == MeasureStatus.Applied ? guard(measure) : measure).ToArray();
            Add(decided.Wish, again);
        }

        var ids = _measures.Select(measure => measure.Id).ToHashSet();
        var known = before.Select(measure => measure.Id).ToHashSet();
        return ([.. before.Where(measure => !ids.Contains(measure.Id))], [.. _measures.Where(measure => !known.Contains(measure.Id))]);
    }

    private bool Counts(Measure measure, long time) =>
        measure.Status == MeasureStatus.Applied && measure.Strike > 0 && measure.Start <= time && time - measure.Start < options.StrikeLasts;

    private bool Covers(MeasureKind kind, MeasureScope scope, ulong content, long time, long? end) => _measures.Any(measure =>
        measure.Kind == kind && measure.Scope == scope && measure.Content == content && measure.IsInForce(time)
        && (measure.End is not { } until || (end is { } wanted && wanted <= until)));

    private sealed record Decided(Wish Wish, (ulong Id, MeasureStatus Status, Hold Hold)[] Measures);
}
