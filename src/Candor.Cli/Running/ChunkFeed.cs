using System.Collections.Concurrent;
using Candor.Cli.Input;
using Candor.Events;

namespace Candor.Cli.Running;

/// <summary>Fills chunks from files on a thread of its own, a few ahead of those who work on them.</summary>
/// <param name="files">The input.</param>
/// <param name="chunkBytes">About how many bytes a chunk holds.</param>
/// <param name="ahead">Chunks that may wait.</param>
/// <param name="skip">Lines at the beginning that are passed over.</param>
internal sealed class ChunkFeed(EventFiles files, int chunkBytes, int ahead, long skip = 0) : IDisposable
{
    private readonly BlockingCollection<Chunk> _ready = new(ahead);
    // Shared by all runs of the process, since one often follows another; as many as were ever in use at once.
    private static readonly ConcurrentBag<Chunk> Free = [];
    private readonly CancellationTokenSource _stopped = new();
    private Thread? _thread;
    private Exception? _fault;
    private InputProgress _progress;

    /// <summary>Records that no rule of a mapping wanted; known at the end.</summary>
    public long Unmapped { get; private set; }

    /// <summary>Starts reading.</summary>
    public void Start(CancellationToken cancellation)
    {
        cancellation.Register(_stopped.Cancel);
        _thread = new Thread(Fill) { IsBackground = true, Name = "input" };
        _thread.Start();
    }

    /// <summary>The next chunks. What went wrong while reading is thrown after the chunks that were read before.</summary>
    /// <param name="round">Takes them; empty before.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>False at the end.</returns>
    public bool Next(List<Chunk> round, int most)
    {
        while (round.Count < most && Next() is { } chunk) round.Add(chunk);
        return round.Count > 0;
    }

    /// <summary>Gives a round back and empties it.</summary>
    public static void Return(List<Chunk> round)
    {
        foreach (var chunk in round)
        {
            chunk.Clear();
            Free.Add(chunk);
        }

        round.Clear();
    }

    private Chunk? Next()
    {
        if (_ready.TryTake(out var chunk, Timeout.Infinite)) return chunk;
        if (_fault is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopped.Cancel();
        _thread?.Join();
        _stopped.Dispose();
        _ready.Dispose();
    }

    private void Fill()
    {
        var chunk = Take();
        void Add(ReadOnlySpan<byte> line, LinePlace place, Rejection? rejection)
        {
            if (skip > 0)
            {
                skip--;
                return;
            }

            if (chunk.IsFull(line.Length, chunkBytes)) chunk = Pass(chunk);
            chunk.Add(line, place, rejection);
        }

        try
        {
            Unmapped = files.ForEachEvent(
                (line, place) => Add(line, place, null), (line, place, rejection) => Add(line, place, rejection), at => _progress = at, _stopped.Token);
        }
        catch (Exception fault)
        {
            _fault = fault;
        }

        try
        {
            if (chunk.Count > 0) Pass(chunk);
        }
        catch (OperationCanceledException fault)
        {
            _fault = fault;
        }

        _ready.CompleteAdding();
    }

    private Chunk Pass(Chunk chunk)
    {
        chunk.Progress = _progress;
        _ready.Add(chunk, _stopped.Token);
        return Take();
    }

    private static Chunk Take() => Free.TryTake(out var chunk) ? chunk : new Chunk();
}
