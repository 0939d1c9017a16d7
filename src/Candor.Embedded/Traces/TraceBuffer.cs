using Candor.Events.Batches;
using Candor.Events.Traces;

namespace Candor.Embedded.Traces;

/// <summary>Traces in their written form, to be appended to a <see cref="TraceLog"/>. Filled by any thread; reused.</summary>
public sealed class TraceBuffer
{
    private const int UsualBytes = 100;

    private byte[] _bytes = [];
    private (int End, long Time)[] _records = [];

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Takes the traces of a batch instead of what was in it; what is repeated leaves none.</summary>
    /// <param name="batch">The events.</param>
    /// <param name="sequence">Place of the first in the input.</param>
    public void Fill(EventBatch batch, long sequence)
    {
        Clear();
        Grow(batch.Count * UsualBytes, batch.Count);
        Span<uint> words = stackalloc uint[TraceMaker.MostWords];
        for (var i = 0; i < batch.Count; i++)
        {
            if (TraceMaker.IsTraced(batch.EventAt(i).Type) && !batch.IsRepeated(i)) Add(TraceMaker.Of(batch, i, sequence + i), TraceMaker.PartsOf(batch, i, words));
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(in Trace trace, in TraceParts parts)
    {
        var start = Count == 0 ? 0 : _records[Count - 1].End;
        Grow(start + TraceRecord.MostBytes(parts), Count + 1);
        _records[Count++] = (start + TraceRecord.Write(trace, parts, _bytes.AsSpan(start)), trace.Time);
    }

    private void Grow(int bytes, int records)
    {
        if (bytes > _bytes.Length) Array.Resize(ref _bytes, Math.Max(1 << 10, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)bytes)));
        if (records > _records.Length) Array.Resize(ref _records, Math.Max(16, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)records)));
    }

    /// <summary>A record and the time of its event.</summary>
    internal ReadOnlySpan<byte> RecordAt(int i, out long time)
    {
        var start = i == 0 ? 0 : _records[i - 1].End;
        time = _records[i].Time;
        return _bytes.AsSpan(start, _records[i].End - start);
    }
}
