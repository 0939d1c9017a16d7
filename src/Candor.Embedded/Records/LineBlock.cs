using System.Buffers;
using System.IO.Compression;
using Candor.Embedded.Files;

namespace Candor.Embedded.Records;

/// <summary>Some verdicts on their way into a file: their rows, and their lines one behind the other.</summary>
internal sealed class LineBlock
{
    /// <summary>Bytes of lines after which a block is full: small enough to be unpacked for one line.</summary>
    public const int Enough = 1 << 16;

    private readonly ArrayBufferWriter<byte> _lines = new(Enough + 4096);

    public List<VerdictRow> Rows { get; } = [];

    public bool IsFull => _lines.WrittenCount >= Enough;

    public void Add(VerdictRow row, ReadOnlySpan<byte> line)
    {
        Rows.Add(row);
        _lines.Write(line);
        _lines.Write("\n"u8);
    }

    public void Clear()
    {
        Rows.Clear();
        _lines.ResetWrittenCount();
    }

    /// <summary>The lines, packed (zlib).</summary>
    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(_lines.WrittenSpan);
        return packed.ToArray();
    }

    /// <summary>The lines of a packed block.</summary>
    /// <exception cref="DamagedStoreException">It is not as it was written.</exception>
    public static List<ReadOnlyMemory<byte>> Unpack(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            zlib.CopyTo(unpacked);
        }
        catch (InvalidDataException fault)
        {
            throw new DamagedStoreException($"A block of verdicts is not as it was written ({fault.Message})", fault);
        }

        var lines = new List<ReadOnlyMemory<byte>>();
        var left = unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        while (left.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            lines.Add(left[..end]);
            left = left[(end + 1)..];
        }

        return lines;
    }
}
