using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>
/// Parameters that a generator's extension hides in the low bits of a PNG's alpha channel, column by column: a signature, a length in bits, a text.
/// The signature stands at the top of the first column, so that a picture without it is left after its first rows.
/// </summary>
internal static class StealthText
{
    private static readonly byte[] Plain = "stealth_pnginfo"u8.ToArray();
    private static readonly byte[] Compressed = "stealth_pngcomp"u8.ToArray();

    /// <summary>The hidden text; null if there is none.</summary>
    public static string? Find(SourceFile file, byte[] header, List<(long Place, int Length)> pixels)
    {
        var width = BinaryPrimitives.ReadUInt32BigEndian(header);
        var height = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4));
        var isPlain8BitAlpha = header[8] == 8 && header[9] == 6 && header[12] == 0;
        if (!isPlain8BitAlpha || width is 0 or > 16384 || height is 0 or > 16384 || (ulong)width * height < 152) return null;
        using var rows = new ZLibStream(new PixelStream(file, pixels), CompressionMode.Decompress);
        try
        {
            return Decode(rows, (int)width, (int)height, file);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static string? Decode(Stream rows, int width, int height, SourceFile file)
    {
        var most = file.Limits.BlockBytes;
        var row = new byte[width * 4];
        var above = new byte[width * 4];
        var bits = new System.Collections.BitArray(0);
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            if (filter < 0 || rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length) return null;
            PngFilter.Undo(filter, row, above);
            if (y < 120 && (row[3] & 1) != Bit(Plain, y) && (row[3] & 1) != Bit(Compressed, y)) return null;
            if (y == 0)
            {
                if (!file.Spend((long)width * height / 8)) return null;
                bits = new(width * height);
            }

            // Other pictures are left before; one whose first column looks like a hidden text is worth its bytes, and they count.
            if (y == Math.Min(120, height - 1) && !file.Spend((long)width * height * 4)) return null;
            for (var x = 0; x < width; x++) bits[(x * height) + y] = (row[(x * 4) + 3] & 1) == 1;
            (row, above) = (above, row);
        }

        var signature = Take(bits, 0, 15);
        var isCompressed = signature.AsSpan().SequenceEqual(Compressed);
        if (!isCompressed && !signature.AsSpan().SequenceEqual(Plain)) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(Take(bits, 120, 4));
        if (length / 8 > most || length > bits.Length - 152) return null;
        var text = Take(bits, 152, (int)(length / 8));
        return isCompressed ? Unpack(text, most) : Encoding.UTF8.GetString(text);
    }

    private static string Unpack(byte[] packed, int most)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var text = new byte[Math.Min(most, 1 << 20)];
        return Encoding.UTF8.GetString(text, 0, gzip.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
    }

    private static int Bit(byte[] signature, int index) => index / 8 < signature.Length ? (signature[index / 8] >> (7 - (index % 8))) & 1 : 0;

    private static byte[] Take(System.Collections.BitArray bits, int from, int count)
    {
        var bytes = new byte[count];
        for (var index = 0; index < count * 8; index++)
        {
            if (bits[from + index]) bytes[index / 8] |= (byte)(0x80 >> (index % 8));
        }

        return bytes;
    }
}
