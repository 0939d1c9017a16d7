using Candor.Embedded.Files;

namespace Candor.Embedded.Deduplication;

/// <summary>The ids on the disk. A file that is not needed any more stays until no kept snapshot can name it.</summary>
/// <param name="folder">Where they lie.</param>
internal sealed class IdRuns(string folder) : IDisposable
{
    private readonly List<IdRun> _runs = [];
    private readonly RetiredFiles _retired = new();
    private int _lastNumber = Disk.Numbered(folder, IdRun.Extension).LastOrDefault().Number;

    public long Count => _runs.Sum(run => run.Header.Count);

    public int Files => _runs.Count;

    /// <summary>The generation that a tag stands for, near the present one and not after it.</summary>
    public static long GenerationOf(byte tag, long present) => present - (byte)(present - tag);

    public bool Contains(UInt128 id)
    {
        foreach (var run in _runs)
        {
            if (run.Contains(id)) return true;
        }

        return false;
    }

    /// <summary>Writes the ids of a table, one file a generation. If that fails, nothing has changed.</summary>
    public void Spill(IdTable table, long present, int runsToMerge)
    {
        Directory.CreateDirectory(folder);
        var written = new List<IdRun>();
        try
        {
            foreach (var generation in table.All().GroupBy(entry => entry.Generation, entry => entry.Id))
            {
                var ids = generation.ToArray();
                Array.Sort(ids);
                written.Add(IdRun.Write(folder, new IdRunHeader(++_lastNumber, GenerationOf(generation.Key, present), ids.Length), ids));
            }
        }
        catch (IOException)
        {
            foreach (var run in written)
            {
                run.Dispose();
                File.Delete(run.Path);
            }

            throw;
        }

        _runs.AddRange(written);
        foreach (var crowd in _runs.GroupBy(run => run.Header.Generation).Where(runs => runs.Count() > runsToMerge).ToArray()) Merge(crowd.Key, [.. crowd]);
    }

    /// <summary>Forgets generations before one.</summary>
    public void Drop(long least)
    {
        for (var i = _runs.Count - 1; i >= 0; i--)
        {
            if (_runs[i].Header.Generation >= least) continue;
            Retire(_runs[i]);
            _runs.RemoveAt(i);
        }
    }

    /// <summary>A snapshot was saved: files that none can name any more are removed.</summary>
    public void Committed() => _retired.Committed();

    /// <summary>Names the files, which are on the disk then.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        var isNew = false;
        foreach (var run in _runs) isNew |= run.Sync();
        if (isNew) Disk.SyncFolder(folder);
        writer.Write(_runs.Count);
        foreach (var run in _runs) writer.Write(run.Number);
    }

    public void ReadFrom(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--) _runs.Add(IdRun.Open(Path.Combine(folder, Disk.NameOf(reader.ReadInt32(), IdRun.Extension))));
    }

    /// <summary>Lets go of the folder's files that are not in use.</summary>
    public void RetireOthers()
    {
        foreach (var (number, path) in Disk.Numbered(folder, IdRun.Extension))
        {
            if (_runs.All(run => run.Number != number)) _retired.Add(path);
        }
    }

    public void Dispose()
    {
        foreach (var run in _runs) run.Dispose();
    }

    private void Merge(long generation, IdRun[] runs)
    {
        var header = new IdRunHeader(++_lastNumber, generation, runs.Sum(run => run.Header.Count));
        if (new DriveInfo(folder).AvailableFreeSpace < 2 * header.Blocks * (long)IdBlock.Size) return; // several files do as well, only slower
        var merged = IdRun.Write(folder, header, MergedIds(runs));
        foreach (var run in runs)
        {
            Retire(run);
            _runs.Remove(run);
        }

        _runs.Add(merged);
    }

    private static IEnumerable<UInt128> MergedIds(IdRun[] runs)
    {
        var heads = new PriorityQueue<IEnumerator<UInt128>, UInt128>();
        foreach (var ids in runs.Select(run => run.All().GetEnumerator()))
        {
            if (ids.MoveNext()) heads.Enqueue(ids, ids.Current);
        }

        while (heads.TryDequeue(out var ids, out var id))
        {
            yield return id;
            if (ids.MoveNext()) heads.Enqueue(ids, ids.Current);
        }
    }

    private void Retire(IdRun run)
    {
        run.Dispose();
        _retired.Add(run.Path);
    }
}
