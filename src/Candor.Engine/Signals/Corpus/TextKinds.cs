using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Corpus;

/// <summary>What makes two posts' texts the same: the family that one of that text was found in, else the text itself.</summary>
internal sealed class TextKinds
{
    private readonly TraceSet _traces;
    private readonly Dictionary<ulong, uint> _families = [];

    public TextKinds(TraceSet traces)
    {
        _traces = traces;
        for (var place = 0; place < traces.Count; place++)
        {
            // The first posts of a family had none yet: there must be three accounts.
            if (traces[place].Family != 0 && HasText(traces, place)) _families[TextOf(place)] = traces[place].Family;
        }
    }

    /// <summary>Whether a trace is that of a post with text.</summary>
    public static bool HasText(TraceSet traces, int place) =>
        traces[place].Type == EventType.PostCreated && (traces[place].Text != 0 || traces[place].Length > 0);

    /// <summary>The exact text. Where a trace has no hash of it, its words and length stand for it.</summary>
    public ulong TextOf(int place)
    {
        ref readonly var trace = ref _traces[place];
        if (trace.Text != 0) return trace.Text;
        var sum = (ulong)trace.Length;
        foreach (var word in _traces.WordsOf(place)) sum += SplitMix64.Finish(word);
        return SplitMix64.Finish(sum);
    }

    /// <summary>The text, or its family.</summary>
    public ulong KindOf(int place)
    {
        var text = TextOf(place);
        var family = _traces[place].Family;
        return family != 0 || _families.TryGetValue(text, out family) ? SplitMix64.Finish(~(ulong)family) : text;
    }
}
