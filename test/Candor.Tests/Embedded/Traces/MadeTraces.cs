using Candor.Embedded.Traces;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Tests.Events.Traces;

namespace Candor.Tests.Embedded.Traces;

/// <summary>Traces to put into a log: no two alike, none with the same things given as the next.</summary>
internal static class MadeTraces
{
    public const long Start = 1_780_000_000_000;
    public const long Day = 86_400_000;

    /// <summary>A trace a minute.</summary>
    public static Trace Trace(int i) => new()
    {
        Sequence = i * 3L,
        Time = Start + (i * 60_000L),
        Account = (ulong)i + 1,
        Post = (ulong)(i % 2),
        RepostOf = (ulong)(i % 3),
        Device = ulong.MaxValue - (ulong)i,
        Family = (uint)(i % 5 * 100_000),
        Length = i % 7 * 1000,
        Language = (ushort)(i % 4),
        Type = EventType.PostCreated,
        Surface = Surface.Post,
        Pasted = i % 2 == 1,
    };

    public static TraceParts Parts(int i) => new()
    {
        Words = Enumerable.Range(i, i % 25).Select(word => (uint)word).ToArray(),
        Tags = Enumerable.Range(i, i % 3).Select(tag => (ulong)tag).ToArray(),
        Links = Enumerable.Range(i, i % 2).Select(link => (ulong)link).ToArray(),
        Mentions = Enumerable.Range(i, i % 4).Select(account => (ulong)account).ToArray(),
        Sketch = Enumerable.Range(0, i % 65).Select(_ => (byte)i).ToArray(),
    };

    public static TraceBuffer Buffer(int from, int count, long stepMs = 60_000)
    {
        var buffer = new TraceBuffer();
        for (var i = from; i < from + count; i++) buffer.Add(Trace(i) with { Time = Start + (i * stepMs) }, Parts(i));
        return buffer;
    }

    /// <summary>What <see cref="Buffer"/> puts in, as text.</summary>
    public static string[] Written(int from, int count, long stepMs = 60_000) =>
        [.. Enumerable.Range(from, count).Select(i => WrittenTrace.Of(Trace(i) with { Time = Start + (i * stepMs) }, Parts(i)))];
}
