using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Candor.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Candor.Embedded.Records;

/// <summary>
/// Writes the verdicts of a run into a new file, which has its name only when it is whole and on the disk. Packing and writing are done
/// by a thread of its own, a few blocks behind.
/// </summary>
public sealed class VerdictFileWriter : IDisposable
{
    private const int Behind = 8;
    private const string Unfinished = ".tmp";

    private readonly string _path;
    private readonly BlockingCollection<LineBlock> _full = new(Behind);
    private readonly ConcurrentBag<LineBlock> _free = [];
    private readonly Thread _thread;
    private LineBlock _block = new();
    private ExceptionDispatchInfo? _fault;

    internal VerdictFileWriter(string path, int number)
    {
        (_path, Number) = (path, number);
        File.Delete(path + Unfinished);
        _thread = new Thread(Write) { IsBackground = true, Name = "verdicts" };
        _thread.Start();
    }

    /// <summary>Number of the file.</summary>
    internal int Number { get; }

    /// <summary>Adds a verdict; an account has one.</summary>
    /// <param name="row">What is asked for.</param>
    /// <param name="line">Its line, without the end.</param>
    /// <exception cref="IOException">Those before could not be written.</exception>
    public void Add(VerdictRow row, ReadOnlySpan<byte> line)
    {
        _block.Add(row, line);
        if (_block.IsFull) HandOver();
    }

    /// <summary>Returns when the file is whole, on the disk, and has its name.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public VerdictsOfRun Complete()
    {
        HandOver();
        _full.CompleteAdding();
        _thread.Join();
        _fault?.Throw();
        using (var file = Disk.OpenWrite(_path + Unfinished, FileMode.Open)) Disk.Sync(file, _path);
        File.Move(_path + Unfinished, _path, overwrite: true);
        Disk.SyncFolder(Path.GetDirectoryName(_path)!);
        return new VerdictsOfRun(Number, Digest.OfFile(_path));
    }

    /// <summary>Gives up what was not completed.</summary>
    public void Dispose()
    {
        if (!_full.IsAddingCompleted) _full.CompleteAdding();
        _thread.Join();
        _full.Dispose();
        File.Delete(_path + Unfinished);
    }

    private void HandOver()
    {
        _fault?.Throw();
        _full.Add(_block);
        _block = _free.TryTake(out var free) ? free : new LineBlock();
    }

    private void Write()
    {
        try
        {
            Sqlite.Guarded(_path, () =>
            {
                using var connection = Sqlite.Open(_path + Unfinished, SqliteOpenMode.ReadWriteCreate);
                Transaction.Execute(connection, VerdictSchema.Begin);
                using (var row = new Statement(connection, "INSERT INTO verdicts (place, account, hash, verdict, would_be, evidence, stratum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", 7))
                using (var lines = new Statement(connection, "INSERT INTO lines (first, count, packed) VALUES (?1, ?2, ?3)", 3))
                {
                    WriteBlocks(row, lines);
                }

                return Transaction.Execute(connection, VerdictSchema.End);
            });
        }
        catch (Exception fault) when (fault is IOException or DamagedStoreException)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            foreach (var _ in _full.GetConsumingEnumerable()) continue; // whoever adds must not wait for us
        }
    }

    private void WriteBlocks(Statement row, Statement lines)
    {
        var place = 0L;
        foreach (var block in _full.GetConsumingEnumerable())
        {
            if (block.Rows.Count > 0) lines.Execute(place, block.Rows.Count, block.Pack());
            foreach (var verdict in block.Rows) row.Execute(place++, verdict.Account, (long)verdict.Hash, verdict.Verdict, verdict.WouldBe, verdict.Evidence, verdict.Stratum);
            block.Clear();
            _free.Add(block);
        }
    }
}
