using Candor.Labels;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>The labels of works that have one, and who wrote them. Bounded: of more works than it may remember those that were met longest ago are forgotten.</summary>
internal sealed class LabelBook
{
    /// <summary>Steps of a label after which its author can only raise it.</summary>
    internal const int MostSteps = 64;

    private const int Most = 1 << 20;
    private readonly RecentTable<Entry> _works = new(Most);

    /// <summary>Works with a label or a declaration.</summary>
    public int Count => _works.Count;

    /// <summary>The label of a work; the blank one if nothing is known.</summary>
    public Label Of(ulong work) => work != 0 && _works.TryGet(work, out var entry) ? LabelOf(entry) : Label.Blank;

    /// <summary>The author of a work with a label or a declaration; 0 if that is not known.</summary>
    public ulong AuthorOf(ulong work) => _works.TryGet(work, out var entry) ? entry.Author : 0;

    /// <summary>The author declares. The same again is nothing new; and after so many steps a declaration can only rise, so that a history has an end.</summary>
    public void Declare(ulong work, ulong author, Degree degree, long time)
    {
        ref var entry = ref _works.Of(work);
        entry.Author = author;
        if (entry.Label is null && entry.Declared == Degree.None)
        {
            (entry.Declared, entry.Time) = (degree, time);
            return;
        }

        var label = LabelOf(entry);
        if (label.IsDeclared && (degree == label.Declared || (label.History.Count >= MostSteps && degree < label.Declared))) return;
        if (label.TryApply(Declaring(degree, TimeOf(label, time)), out var after) == LabelRefusal.None) entry.Label = after;
    }

    /// <summary>What a label would become.</summary>
    /// <returns>False if it is refused or would change nothing.</returns>
    public bool WouldChange(ulong work, LabelAction action)
    {
        var label = Of(work);
        return label.TryApply(action with { Time = TimeOf(label, action.Time) }, out var after) == LabelRefusal.None
            && (after.State, after.Degree, after.Hiding, after.Found) != (label.State, label.Degree, label.Hiding, label.Found);
    }

    /// <summary>Does something to a label.</summary>
    /// <param name="work">The work.</param>
    /// <param name="author">Who wrote it.</param>
    /// <param name="action">What.</param>
    /// <returns>The step; null if it was refused.</returns>
    public LabelTransition? Apply(ulong work, ulong author, LabelAction action)
    {
        ref var entry = ref _works.Of(work);
        if (entry.Author == 0) entry.Author = author;
        var label = LabelOf(entry);
        if (label.TryApply(action with { Time = TimeOf(label, action.Time) }, out var after) != LabelRefusal.None) return null;
        entry.Label = after;
        return after.History[^1];
    }

    public void Save(BinaryWriter writer) => _works.Save(writer, static (to, entry) =>
    {
        to.Write(entry.Author);
        to.Write((byte)entry.Declared);
        to.Write(entry.Time);
        var history = entry.Label?.History ?? [];
        to.Write(history.Count);
        foreach (var step in history) LabelSerializer.Write(to, step.Action);
    });

    public void Load(BinaryReader reader) => _works.Load(reader, static from =>
    {
        var entry = new Entry { Author = from.ReadUInt64(), Declared = (Degree)from.ReadByte(), Time = from.ReadInt64() };
        var steps = from.ReadInt32();
        for (var i = 0; i < steps; i++)
        {
            (entry.Label ?? Label.Blank).TryApply(LabelSerializer.Read(from), out var after);
            entry.Label = after;
        }

        return entry;
    });

    /// <summary>Most works are declared and that is all: they take no label until something else is said.</summary>
    private static Label LabelOf(in Entry entry)
    {
        if (entry.Label is not null) return entry.Label;
        if (entry.Declared == Degree.None) return Label.Blank;
        Label.Blank.TryApply(Declaring(entry.Declared, entry.Time), out var declared);
        return declared;
    }

    private static LabelAction Declaring(Degree degree, long time) => new(LabelAct.Declare, LabelSource.Author, "author", time, degree, "declared by the author");

    // Events may come late; a label's history goes on from where it is.
    private static long TimeOf(Label label, long time) => label.History is [.., var last] ? Math.Max(time, last.Action.Time) : time;

    private struct Entry
    {
        public ulong Author;
        public Degree Declared;
        public long Time;
        public Label? Label;
    }
}
