using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Candor.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace Candor.Embedded.Log;

/// <summary>The one segment that grows, with the running hash over all that is in it.</summary>
internal sealed class OpenSegment : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isNew;

    private OpenSegment(string path, SegmentHeader header, FileMode mode)
    {
        Path = path;
        Header = header;
        _file = Disk.OpenWrite(path, mode);
    }

    public string Path { get; }

    public SegmentHeader Header { get; }

    public long Records { get; private set; }

    public ulong LastSequence { get; private set; }

    public bool IsFull => Records == Header.Capacity;

    /// <summary>Begins a segment.</summary>
    public static OpenSegment Create(string folder, SegmentHeader header)
    {
        var path = System.IO.Path.Combine(folder, Disk.NameOf(header.Number, SegmentFile.Extension));
        var segment = new OpenSegment(path, header, FileMode.CreateNew) { _isNew = true };
        try
        {
            var bytes = header.ToBytes();
            Disk.Write(segment._file, path, bytes, 0);
            segment._hash.AppendData(bytes);
            return segment;
        }
        catch (IOException)
        {
            segment.Dispose();
            throw;
        }
    }

    /// <summary>Goes on behind some records of a segment; what stood behind them is cut off.</summary>
    public static OpenSegment Continue(string path, long records)
    {
        using var file = new SegmentFile(path);
        var header = file.Header ?? throw new DamagedStoreException($"{path}: {file.HeaderProblem}.");
        var segment = new OpenSegment(path, header, FileMode.Open);
        segment._hash.AppendData(file.HeaderBytes.Span);
        var chunk = file.NewChunk();
        while (segment.Records < records)
        {
            var read = file.Read(segment.Records, chunk, records - segment.Records);
            if (read.IsEmpty) throw new DamagedStoreException(FormattableString.Invariant($"{path}: it ends after {segment.Records} of {records} records."));
            segment._hash.AppendData(MemoryMarshal.AsBytes(read));
            segment.Records += read.Length;
            segment.LastSequence = read[^1].Sequence;
        }

        var end = SegmentHeader.Size + (records * DecisionRecord.Size);
        if (file.Length > end) RandomAccess.SetLength(segment._file, end);
        return segment;
    }

    /// <summary>Writes records behind the last; their checksums are set.</summary>
    public void Write(ReadOnlySpan<DecisionRecord> records)
    {
        var bytes = MemoryMarshal.AsBytes(records);
        var offset = SegmentHeader.Size + (Records * DecisionRecord.Size);
        Disk.Write(_file, Path, bytes, offset);
        Disk.StartWriting(_file, offset, bytes.Length);
        _hash.AppendData(bytes);
        Records += records.Length;
        LastSequence = records[^1].Sequence;
    }

    /// <summary>SHA-256 over header and records so far.</summary>
    public Digest Chain()
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        _hash.GetCurrentHash(hash);
        return Digest.FromBytes(hash);
    }

    /// <summary>Writes the footer and returns when the whole segment is on the disk.</summary>
    public Digest Seal()
    {
        var chain = Chain();
        var footer = new SegmentFooter(Header.Number, Records, LastSequence, chain);
        Disk.Write(_file, Path, footer.ToBytes(), SegmentHeader.Size + (Records * DecisionRecord.Size));
        Sync();
        return chain;
    }

    /// <summary>Returns when all records are on the disk, and the file's name with them.</summary>
    public void Sync()
    {
        Disk.Sync(_file, Path);
        if (!_isNew) return;
        Disk.SyncFolder(System.IO.Path.GetDirectoryName(Path)!);
        _isNew = false;
    }

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }
}
