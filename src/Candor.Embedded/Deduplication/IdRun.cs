using Candor.Embedded.Files;
using Microsoft.Win32.SafeHandles;
using static System.FormattableString;

namespace Candor.Embedded.Deduplication;

/// <summary>
/// Ids of one generation on the disk: sorted, in blocks with a checksum. In memory are a filter and the first id of each block, so
/// that one that is not there seldom costs a read, and one that is costs one.
/// </summary>
internal sealed class IdRun : IDisposable
{
    public const string Extension = ".ids";

    private readonly SafeFileHandle _file;
    private readonly UInt128[] _firstIds;
    private readonly BloomFilter _filter;
    private readonly IdBlock _block = new();
    private bool _isNew;

    private IdRun(string path, SafeFileHandle file, IdRunHeader header)
    {
        (Path, _file, Header) = (path, file, header);
        _firstIds = new UInt128[header.Blocks];
        _filter = new BloomFilter(header.Count);
    }

    public string Path { get; }

    public IdRunHeader Header { get; }

    public int Number => Header.Number;

    /// <summary>Writes a file; it is not on the disk before <see cref="Sync"/>.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="header">What it is.</param>
    /// <param name="sorted">Its ids, ascending.</param>
    public static IdRun Write(string folder, IdRunHeader header, IEnumerable<UInt128> sorted)
    {
        var path = System.IO.Path.Combine(folder, Disk.NameOf(header.Number, Extension));
        var file = Disk.OpenWrite(path, FileMode.CreateNew);
        try
        {
            var run = new IdRun(path, file, header) { _isNew = true };
            Disk.Write(file, path, header.ToBytes(), 0);
            var number = 0;
            foreach (var ids in sorted.Chunk(IdBlock.Capacity))
            {
                run.Learn(number++, ids);
                Disk.Write(file, path, IdBlock.ToBytes(number, ids), (long)number * IdBlock.Size);
            }

            return run;
        }
        catch (IOException)
        {
            file.Dispose();
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Opens a file, and reads it once.</summary>
    /// <exception cref="DamagedStoreException">It is not as it was written.</exception>
    public static IdRun Open(string path)
    {
        if (!File.Exists(path)) throw new DamagedStoreException($"{path}: a snapshot names this file, and it is not there.");
        var file = Disk.OpenRead(path);
        try
        {
            var bytes = new byte[IdBlock.Size];
            Disk.Read(file, bytes, 0);
            var header = IdRunHeader.Read(bytes) ?? throw new DamagedStoreException($"{path}: the header does not match its checksum.");
            var run = new IdRun(path, file, header);
            for (var number = 1; number <= header.Blocks; number++) run.Learn(number - 1, run.Load(number));
            return run;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with a file, null if nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What the finding calls it.</param>
    public static Finding? Verify(string path, string name)
    {
        try
        {
            Open(path).Dispose();
            return null;
        }
        catch (DamagedStoreException fault)
        {
            return new Finding(name, null, fault.Message[(path.Length + 2)..].TrimEnd('.'));
        }
    }

    public bool Contains(UInt128 id)
    {
        if (!_filter.MayContain(id)) return false;
        var place = Array.BinarySearch(_firstIds, id);
        if (place >= 0) return true;
        place = ~place;
        return place > 0 && Load(place).BinarySearch(id) >= 0;
    }

    /// <summary>Returns when the content is on the disk.</summary>
    /// <returns>Whether it was not before.</returns>
    public bool Sync()
    {
        if (!_isNew) return false;
        Disk.Sync(_file, Path);
        _isNew = false;
        return true;
    }

    /// <summary>All ids, ascending.</summary>
    public IEnumerable<UInt128> All()
    {
        for (var number = 1; number <= Header.Blocks; number++)
        {
            foreach (var id in Load(number).ToArray()) yield return id;
        }
    }

    public void Dispose() => _file.Dispose();

    private void Learn(int block, ReadOnlySpan<UInt128> ids)
    {
        _firstIds[block] = ids[0];
        foreach (var id in ids) _filter.Add(id);
    }

    /// <summary>The ids of a block, counted from 1; valid until the next call.</summary>
    private ReadOnlySpan<UInt128> Load(int number)
    {
        var read = Disk.Read(_file, _block.Bytes, (long)number * IdBlock.Size);
        var ids = read == IdBlock.Size ? _block.Ids(number) : default;
        return ids.IsEmpty ? throw new DamagedStoreException(Invariant($"{Path}: block {number} does not match its checksum.")) : ids;
    }
}
