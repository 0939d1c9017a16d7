using System.Buffers.Binary;
using Candor.Embedded.Files;
using Microsoft.Win32.SafeHandles;
using static System.FormattableString;

namespace Candor.Embedded.Traces;

/// <summary>A segment of a trace log as it lies on the disk, to be read: a header of 64 bytes, then blocks.</summary>
internal sealed class TraceSegment : IDisposable
{
    public const string Extension = ".trc";
    public const int HeaderBytes = 64;

    private const uint Version = 1;
    private const int Checked = HeaderBytes - sizeof(uint);
    private const int MostBlock = 1 << 24;

    private readonly SafeFileHandle _file;
    private byte[] _block = new byte[1 << 17];
    private byte[] _content = new byte[1 << 17];

    public TraceSegment(string path)
    {
        Path = path;
        _file = Disk.OpenRead(path);
        Length = RandomAccess.GetLength(_file);
        Span<byte> header = stackalloc byte[HeaderBytes];
        HeaderProblem = Disk.Read(_file, header, 0) < HeaderBytes ? "the header is torn"
            : BinaryPrimitives.ReadUInt32LittleEndian(header[Checked..]) != Crc32C.Of(header[..Checked]) ? "the header does not match its checksum"
            : !header[..8].SequenceEqual(Magic) ? "this is no segment of a trace log"
            : BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) is var version && version != Version ? Invariant($"format version {version} is not known; this program knows {Version}")
            : null;
        (Number, Clock) = (BinaryPrimitives.ReadInt32LittleEndian(header[12..]), BinaryPrimitives.ReadInt64LittleEndian(header[16..]));
    }

    private static ReadOnlySpan<byte> Magic => "CANDRTRC"u8;

    public string Path { get; }

    public long Length { get; }

    public string? HeaderProblem { get; }

    public int Number { get; }

    /// <summary>How far event time had come when it was begun, Unix milliseconds.</summary>
    public long Clock { get; }

    /// <summary>The segments of a folder, oldest first.</summary>
    public static List<(int Number, string Path)> In(string folder) => Disk.Numbered(folder, Extension);

    public static string NameOf(string path) => "traces/" + System.IO.Path.GetFileName(path);

    /// <summary>The header of a new segment.</summary>
    public static byte[] HeaderOf(int number, long clock)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), number);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), clock);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(Checked), Crc32C.Of(header.AsSpan(0, Checked)));
        return header;
    }

    /// <summary>The head of the block at a place; null if there is none.</summary>
    public TraceBlock? HeadAt(long offset)
    {
        Span<byte> head = stackalloc byte[TraceBlock.HeadBytes];
        return TraceBlock.Read(head[..Disk.Read(_file, head, offset)], MostBlock);
    }

    /// <summary>Reads a block.</summary>
    /// <param name="offset">Where it stands.</param>
    /// <param name="head">Its head.</param>
    /// <param name="cipher">Decrypts it.</param>
    /// <param name="content">Its records; valid until the next call.</param>
    /// <returns>What is wrong; null if nothing.</returns>
    public string? Read(long offset, TraceBlock head, TraceCipher cipher, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (_block.Length < head.Bytes) (_block, _content) = (new byte[head.Bytes], new byte[head.Bytes]);
        var block = _block.AsSpan(0, head.Bytes);
        var read = Disk.Read(_file, block, offset);
        if (read < block.Length) return Invariant($"only {read} of {block.Length} bytes are there");
        if (!head.TryRead(cipher, block, _content)) return "it is not as it was written under the store's key";
        content = _content.AsSpan(0, head.Length);
        return null;
    }

    public void Dispose() => _file.Dispose();
}
