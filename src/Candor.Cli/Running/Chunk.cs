using Candor.Cli.Input;
using Candor.Embedded.Log;
using Candor.Embedded.Traces;
using Candor.Events;
using Candor.Events.Batches;

namespace Candor.Cli.Running;

/// <summary>About a megabyte of whole lines, and the events read from them. Reused.</summary>
internal sealed class Chunk
{
    private byte[] _bytes = new byte[1 << 20];
    private Line[] _lines = new Line[4096];
    private int _used;

    /// <summary>The events read.</summary>
    public EventBatch Batch { get; } = new();

    /// <summary>What each event did, in the order of the batch; only with a store.</summary>
    public DecisionRecord[] Decisions { get; private set; } = [];

    /// <summary>The traces of its events; only with a store.</summary>
    public TraceBuffer Traces { get; } = new();

    /// <summary>Makes room for the decisions on its events, if there are to be any.</summary>
    public void ExpectDecisions(bool any)
    {
        if (any && Decisions.Length < Batch.Count) Decisions = new DecisionRecord[Math.Max(Batch.Count, 1 << 13)];
    }

    /// <summary>The lines refused, by place, with the reason.</summary>
    public List<(int Line, Rejection Rejection)> Refused { get; } = [];

    /// <summary>Lines in it.</summary>
    public int Count { get; private set; }

    /// <summary>How far the input had been read when it was filled.</summary>
    public InputProgress Progress { get; set; }

    /// <summary>Whether another line of so many bytes should go into the next chunk.</summary>
    public bool IsFull(int length, int chunkBytes) => Count > 0 && _used + length > chunkBytes;

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        (_used, Count) = (0, 0);
        Batch.Clear();
        Refused.Clear();
    }

    /// <summary>Adds a line, or a record that a mapping has refused.</summary>
    public void Add(ReadOnlySpan<byte> line, LinePlace place, Rejection? rejection = null)
    {
        if (_used + line.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + line.Length));
        if (Count == _lines.Length) Array.Resize(ref _lines, Count * 2);
        line.CopyTo(_bytes.AsSpan(_used));
        _lines[Count++] = new Line(_used, line.Length, place, rejection);
        _used += line.Length;
    }

    /// <summary>Reads all its lines into the batch.</summary>
    public void Read(BatchReader reader)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_lines[i].Refused is { } refused) Refused.Add((i, refused));
            else if (!reader.TryRead(LineAt(i), Batch, out var rejection)) Refused.Add((i, rejection));
        }
    }

    /// <summary>Reads all its lines and keeps nothing: what reading and parsing alone cost.</summary>
    public void Parse(EventReader reader)
    {
        var e = default(Event);
        for (var i = 0; i < Count; i++) reader.TryRead(LineAt(i), ref e, out _);
    }

    /// <summary>Hands the refused lines over.</summary>
    public void Bury(DeadLetters deadLetters)
    {
        foreach (var (line, rejection) in Refused) deadLetters.Add(LineAt(line), _lines[line].Place, rejection);
    }

    private ReadOnlySpan<byte> LineAt(int i) => _bytes.AsSpan(_lines[i].Start, _lines[i].Length);

    private readonly record struct Line(int Start, int Length, LinePlace Place, Rejection? Refused);
}
