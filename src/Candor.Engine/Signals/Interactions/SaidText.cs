using Candor.Events.Traces;

namespace Candor.Signals.Interactions;

/// <summary>What a text or a message is recognised by when it comes again. No text is read: only what its trace carries.</summary>
internal static class SaidText
{
    private const int LeastWords = 4;
    private const int LeastLength = 15;

    /// <summary>Its template family, else the hash of its words, else a message's sketch; null if it is too short to be told from others.</summary>
    public static ulong? Of(TraceSet traces, int place)
    {
        ref readonly var trace = ref traces[place];
        if (trace.Family != 0) return trace.Family;
        if (trace.Text != 0) return traces.WordsOf(place).Length >= LeastWords ? trace.Text : null;
        var sketch = traces.SketchOf(place);
        return !sketch.IsEmpty && trace.Length >= LeastLength ? Fingerprint.Of(sketch) : null;
    }
}
