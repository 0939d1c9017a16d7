using System.Runtime.InteropServices;
using Candor.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace Candor.Embedded.Log;

/// <summary>A segment as it lies on the disk, to be read: header, then blocks of 96 bytes, records and at last perhaps a footer.</summary>
internal sealed class SegmentFile : IDisposable
{
    public const string Extension = ".seg";

    private const int ChunkBlocks = 4096;

    private readonly SafeFileHandle _file;

    public SegmentFile(string path)
    {
        Path = path;
        _file = Disk.OpenRead(path);
        Length = RandomAccess.GetLength(_file);
        var bytes = new byte[SegmentHeader.Size];
        var read = Disk.Read(_file, bytes, 0);
        HeaderBytes = bytes.AsMemory(0, read);
        (Header, HeaderProblem) = SegmentHeader.Read(HeaderBytes.Span);
    }

    public string Path { get; }

    public long Length { get; }

    public ReadOnlyMemory<byte> HeaderBytes { get; }

    public SegmentHeader? Header { get; }

    public string? HeaderProblem { get; }

    /// <summary>Whole blocks behind the header.</summary>
    public long Blocks => Math.Max(0, Length - SegmentHeader.Size) / DecisionRecord.Size;

    /// <summary>Bytes behind the last whole block.</summary>
    public int TornBytes => (int)(Math.Max(0, Length - SegmentHeader.Size) % DecisionRecord.Size);

    /// <summary>Blocks that are records; a block in the place of the footer is none.</summary>
    public long Records => Math.Min(Blocks, Header?.Capacity ?? long.MaxValue);

    /// <summary>The segments of a log's folder, in order.</summary>
    public static List<(int Number, string Path)> In(string folder) => Disk.Numbered(folder, Extension);

    /// <summary>How a finding names the file.</summary>
    public static string NameOf(string path) => "log/" + System.IO.Path.GetFileName(path);

    /// <summary>Room for the blocks that are read at once.</summary>
    public DecisionRecord[] NewChunk() => new DecisionRecord[Math.Clamp(Blocks, 1, ChunkBlocks)];

    /// <summary>Reads blocks as records, as many as there are and fit.</summary>
    public ReadOnlySpan<DecisionRecord> Read(long first, DecisionRecord[] into, long count)
    {
        var wanted = into.AsSpan(0, (int)Math.Min(into.Length, count));
        var read = Disk.Read(_file, MemoryMarshal.AsBytes(wanted), SegmentHeader.Size + (first * DecisionRecord.Size));
        return wanted[..(read / DecisionRecord.Size)];
    }

    /// <summary>The footer; null if the block in its place is none or damaged.</summary>
    public SegmentFooter? ReadFooter(long records)
    {
        var bytes = new byte[SegmentFooter.Size];
        return Disk.Read(_file, bytes, SegmentHeader.Size + (records * DecisionRecord.Size)) == bytes.Length ? SegmentFooter.Read(bytes) : null;
    }

    public void Dispose() => _file.Dispose();
}
