using Candor.Policy;
namespace Candor.Enforcement;

/// <summary>
/// What is in force against one account and what counts as a strike, as a function of what was decided: the book after an undo is made again from what
/// is left, so it is as if the undone measure had never been.
/// </summary>
internal sealed class AccountBook(Func<EnforcementOptions> options)
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

    /// <summary>What rules say again and again of an account or a work, while it lasts, is one thing; so is what is in force for as long anyway, if no strike comes with it.</summary>
    /// <param name="wish">To be applied.</param>
    public bool Knows(Wish wish)
    {
        var known = _measures.Where(measure => IsTheSame(wish, measure) && measure.IsInForce(wish.Time)).ToList();
        return known.Count > 0 && (wish.Rules.All(rule => known.Any(measure => measure.Rules.Contains(rule)))
            || (wish.Strike == 0 && known.Any(measure => LastsAsLong(measure, wish))));
    }

    private static bool LastsAsLong(Measure measure, Wish wish) => measure.End is not { } until || (wish.End is { } wanted && wanted <= until);

    /// <summary>A step of the ladder counts unless what it brings is in force for as long anyway.</summary>
    private bool IsClimbed(Wish step) => _measures.Any(measure => IsTheSame(step, measure) && measure.IsInForce(step.Time) && LastsAsLong(measure, step));

    /// <summary>What would follow from a wish, without following it: the measure that is not yet in force, and the step of the ladder that its strike leads to.</summary>
    /// <param name="wish">What rules ask for together.</param>
    /// <returns>None if the same is already in force for as long, and no other rule gives a strike.</returns>
    public IReadOnlyList<Measure> Weigh(Wish wish)
    {
        var before = StrikesAt(wish.Time);
        if (wish.Status != MeasureStatus.Applied)
        {
            return _measures.Any(measure => IsWaitingAlready(wish, measure)) || (wish.Status == MeasureStatus.ForReview && Knows(wish)) ? [] : [wish.ToMeasure(before, options().Ladder.FirstOrDefault(step => step.At > before))];
        }

        if (Knows(wish)) return [];
        var after = before + wish.Strike;
        var next = options().Ladder.FirstOrDefault(step => step.At > after);
        var measure = wish.ToMeasure(after, next);
        var reached = options().Ladder.LastOrDefault(step => step.At > before && step.At <= after);
        if (reached is null || reached.Kind <= wish.Kind || IsClimbed(wish.Escalated(reached))) return [measure];
        return [measure, wish.Escalated(reached).ToMeasure(after, next, isEscalated: true)];
    }

    /// <summary>Writes down what was decided.</summary>
    public void Add(Wish wish, IReadOnlyList<Measure> measures)
    {
        _decided.Add(new Decided(wish, [.. measures.Select(measure => (measure.Id, measure.Status, measure.Hold))]));
        _measures.AddRange(measures);
        if (measures.Count > 0 || ++_superfluous <= MostSuperfluous) return;
        _decided.RemoveAt(_decided.FindIndex(decided => decided.Measures.Length == 0));
        _superfluous--;
    }

    /// <summary>Takes a measure back: the wish behind it is gone, and all that came later is made again without it.</summary>
    /// <param name="id">The measure.</param>
    /// <param name="guard">Says whether a measure that was not there before has to wait.</param>
    /// <param name="draw">Draws applied measures for audit, always alike.</param>
    /// <returns>Measures that are gone and measures that are new; empty lists if there is no such measure.</returns>
    public (IReadOnlyList<Measure> Gone, IReadOnlyList<Measure> New) Undo(ulong id, Func<Measure, Measure> guard, Func<Measure, Measure> draw)
    {
        var at = _decided.FindIndex(decided => decided.Measures.Any(measure => measure.Id == id));
        if (at < 0) return ([], []);
        var before = _measures.ToArray();
        var left = _decided.Where((_, i) => i != at).ToArray();
        _decided.Clear();
        _measures.Clear();
        _superfluous = 0;
        foreach (var decided in left) Again(decided, guard, draw);

        var ids = _measures.Select(measure => measure.Id).ToHashSet();
        var known = before.Select(measure => measure.Id).ToHashSet();
        return ([.. before.Where(measure => !ids.Contains(measure.Id))], [.. _measures.Where(measure => !known.Contains(measure.Id))]);
    }

    /// <summary>A person approves a measure that waited: it is in force.</summary>
    /// <param name="id">The measure.</param>
    /// <returns>The measure; null if none of that number waits.</returns>
    public Measure? Approve(ulong id)
    {
        var at = _measures.FindIndex(measure => measure.Id == id && measure.Status == MeasureStatus.ForReview);
        if (at < 0) return null;
        var decided = _decided.FindIndex(one => one.Measures.Any(measure => measure.Id == id));
        _decided[decided] = _decided[decided] with { Measures = [.. _decided[decided].Measures.Select(measure => measure.Id == id ? (id, MeasureStatus.Applied, measure.Hold) : measure)] };
        return _measures[at] = _measures[at] with { Status = MeasureStatus.Applied };
    }

    /// <summary>Writes all that was decided.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_decided.Count);
        foreach (var (wish, measures) in _decided)
        {
            ProposalSerializer.Write(writer, wish);
            writer.Write(measures.Length);
            foreach (var (id, status, hold) in measures)
            {
                writer.Write(id);
                writer.Write((byte)status);
                writer.Write((byte)hold);
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote. Nothing is decided anew: what a person approved since would count as if it had been so from the beginning.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="measureOf">The measures as they are.</param>
    public void Load(BinaryReader reader, Func<ulong, Measure> measureOf)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            var wish = ProposalSerializer.ReadWish(reader);
            var measures = new (ulong, MeasureStatus, Hold)[reader.ReadInt32()];
            for (var m = 0; m < measures.Length; m++) measures[m] = (reader.ReadUInt64(), (MeasureStatus)reader.ReadByte(), (Hold)reader.ReadByte());
            _decided.Add(new Decided(wish, measures));
            _measures.AddRange(measures.Select(measure => measureOf(measure.Item1)));
            if (measures.Length == 0) _superfluous++;
        }
    }

    private void Again(Decided decided, Func<Measure, Measure> guard, Func<Measure, Measure> draw)
    {
        var status = decided.Measures.ToDictionary(measure => measure.Id, measure => (measure.Status, measure.Hold));
        var again = Weigh(decided.Wish).Select(measure =>
            status.TryGetValue(measure.Id, out var known) ? measure with { Status = known.Status, Hold = known.Hold } : measure.Status == MeasureStatus.Applied ? guard(measure) : measure);
        Add(decided.Wish, [.. again.Select(draw)]);
    }

    private bool Counts(Measure measure, long time) =>
        measure.Status == MeasureStatus.Applied && measure.Strike > 0 && measure.Start <= time && time - measure.Start < options().StrikeLasts;

    /// <summary>A person is asked once, and a rule on trial is written down once, as long as the measure would last.</summary>
    private static bool IsWaitingAlready(Wish wish, Measure measure) => measure.Status == wish.Status && IsTheSame(wish, measure)
        && (measure.End is not { } end || wish.Time < end) && wish.Rules.All(measure.Rules.Contains);

    private static bool IsTheSame(Wish wish, Measure measure) =>
        measure.Kind == wish.Kind && measure.Scope == wish.Scope && measure.Content == wish.Content && measure.Act == wish.LabelAct;

    private sealed record Decided(Wish Wish, (ulong Id, MeasureStatus Status, Hold Hold)[] Measures);
}
