using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Signals.Interactions;

/// <summary>What a text or a message is recognised by when it comes again. No text is read: only what its trace carries.</summary>
internal static class SaidText
{
    private const int LeastWords = 4;
    private const int LeastLength = 15;

    /// <summary>Its template family, else its content words, else a message's sketch; null if it is too short to be told from others.</summary>
    public static ulong? Of(TraceSet traces, int place)
    {
        ref readonly var trace = ref traces[place];
        if (trace.Family != 0) return trace.Family;
        if (trace.Type == EventType.MessageSent) return trace.Length >= LeastLength ? OfSketch(traces.SketchOf(place)) : null;
        var words = traces.WordsOf(place);
        return words.Length >= LeastWords ? Fingerprint.OfSet(words) : null;
    }

    private static ulong? OfSketch(ReadOnlySpan<byte> sketch) => sketch.IsEmpty ? null : Fingerprint.Of(sketch);
}
