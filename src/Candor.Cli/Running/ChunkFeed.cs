using System.Collections.Concurrent;
using Candor.Cli.Input;

namespace Candor.Cli.Running;

/// <summary>Fills chunks from files on a thread of its own, a few ahead of those who work on them.</summary>
/// <param name="files">The input.</param>
/// <param name="chunkBytes">About how many bytes a chunk holds.</param>
/// <param name="ahead">Chunks that may wait.</param>
internal sealed class ChunkFeed(EventFiles files, int chunkBytes, int ahead) : IDisposable
{
    private readonly BlockingCollection<Chunk> _ready = new(ahead);
    private readonly ConcurrentBag<Chunk> _free = [];
    private readonly CancellationTokenSource _stopped = new();
    private Thread? _thread;
    private Exception? _fault;
    private InputProgress _progress;

    /// <summary>Starts reading.</summary>
    public void Start(CancellationToken cancellation)
    {
        cancellation.Register(_stopped.Cancel);
        _thread = new Thread(Fill) { IsBackground = true, Name = "input" };
        _thread.Start();
    }

    /// <summary>The next chunk; null at the end. What went wrong while reading is thrown after the chunks that were read before.</summary>
    public Chunk? Next()
    {
        if (_ready.TryTake(out var chunk, Timeout.Infinite)) return chunk;
        if (_fault is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
        return null;
    }

    /// <summary>Gives a chunk back.</summary>
    public void Return(Chunk chunk)
    {
        chunk.Clear();
        _free.Add(chunk);
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
        try
        {
            files.ForEachLine(
                (line, place) =>
                {
                    if (chunk.IsFull(line.Length, chunkBytes)) chunk = Pass(chunk);
                    chunk.Add(line, place);
                },
                at => _progress = at,
                _stopped.Token);
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

    private Chunk Take() => _free.TryTake(out var chunk) ? chunk : new Chunk();
}
