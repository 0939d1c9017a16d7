using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>What every reader does with bytes.</summary>
internal static class Bytes
{
    /// <summary>Bytes of the first piece that is inflated; each further one is twice as long.</summary>
    private const int Smallest = 8192;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Text as it was meant: UTF-8 if it is UTF-8, else Latin-1; no NUL at its end.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimEnd((byte)0);
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return IsUtf8(bytes) ? Strict.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Whether bytes are UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>UTF-16 as EXIF and others hold it: a mark says the order, else the zeros of Latin letters do.</summary>
    public static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        bytes = bytes[..(bytes.Length & ~1)];
        var isMarked = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (isMarked) bigEndian = bytes[0] == 0xFE;
        else if (bytes is [0, not 0, ..]) bigEndian = true;
        else if (bytes is [not 0, 0, ..]) bigEndian = false;
        if (isMarked) bytes = bytes[2..];
        return (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes).TrimEnd('\0');
    }

    /// <summary>A text as bytes that <see cref="Text"/> read are written: UTF-8, or Latin-1 if they were that.</summary>
    public static byte[] Encode(string text, ReadOnlySpan<byte> like) =>
        IsUtf8(like) || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF') ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text);

    /// <summary>A text as bytes that <see cref="Utf16"/> read are written: in their order, with their mark.</summary>
    public static byte[] EncodeUtf16(string text, ReadOnlySpan<byte> like, bool bigEndian)
    {
        var isMarked = like is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (isMarked ? like[0] == 0xFE : like is [0, not 0, ..]) bigEndian = true;
        else if (isMarked || like is [not 0, 0, ..]) bigEndian = false;
        return (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetBytes(isMarked ? "\uFEFF" + text : text);
    }

    /// <summary>Inflates a zlib stream, no further than a block may be long.</summary>
    /// <param name="data">The stream.</param>
    /// <param name="file">Counts what comes out.</param>
    /// <param name="most">Bytes that may come out, where they are fewer than a block may have.</param>
    /// <returns>What came out before the data ended, or broke; <paramref name="file"/> knows if it was cut.</returns>
    public static byte[] Inflate(ReadOnlyMemory<byte> data, SourceFile file, int most = int.MaxValue)
    {
        using var zlib = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return Unpack(zlib, file, Math.Min(most, file.Limits.BlockBytes));
    }

    /// <summary>Unpacks a Brotli stream, no further than a block may be long.</summary>
    /// <returns>As <see cref="Inflate"/>.</returns>
    public static byte[] Unbrotli(ReadOnlyMemory<byte> data, SourceFile file)
    {
        using var brotli = new BrotliStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return Unpack(brotli, file, file.Limits.BlockBytes);
    }

    private static byte[] Unpack(Stream packed, SourceFile file, int most)
    {
        // Pieces are borrowed, so that many streams leave no more behind than what came out of them, and none is copied twice.
        List<byte[]> pieces = [ArrayPool<byte>.Shared.Rent(Smallest)];
        var (length, filled) = (0, 0);
        try
        {
            while (packed.Read(pieces[^1], filled, pieces[^1].Length - filled) is var count and > 0)
            {
                if (length + count > most) file.Cut();
                if (length + count > most || !file.Spend(count)) break;
                (length, filled) = (length + count, filled + count);
                if (filled < pieces[^1].Length) continue;
                pieces.Add(ArrayPool<byte>.Shared.Rent(2 * filled));
                filled = 0;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or InvalidOperationException)
        {
            // A stream that asks for a dictionary is an IOException, broken Brotli an InvalidOperationException; nothing here is read from a disk.
            // What came out before it broke is all there is.
        }

        var block = new byte[length];
        var rest = block.AsSpan();
        foreach (var piece in pieces)
        {
            var part = Math.Min(piece.Length, rest.Length);
            piece.AsSpan(0, part).CopyTo(rest);
            rest = rest[part..];
            ArrayPool<byte>.Shared.Return(piece);
        }

        return block;
    }
}
