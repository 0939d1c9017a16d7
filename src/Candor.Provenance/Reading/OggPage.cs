using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>A page of Ogg.</summary>
/// <param name="Serial">The stream it belongs to.</param>
/// <param name="IsFirst">Whether a stream begins with it.</param>
/// <param name="Body">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Pieces">Of packets: how long, and whether a packet ends with it.</param>
internal sealed record OggPage(uint Serial, bool IsFirst, long Body, long End, List<(int Length, bool IsEnd)> Pieces)
{
    private const int Header = 27;

    /// <summary>Reads a page's header.</summary>
    /// <returns>Null if there is none, or it is cut off.</returns>
    public static OggPage? At(SourceFile file, long place)
    {
        Span<byte> head = stackalloc byte[Header];
        if (!file.TryRead(place, head) || !head.StartsWith("OggS"u8)) return null;
        Span<byte> lengths = stackalloc byte[head[26]];
        if (!file.TryRead(place + Header, lengths)) return null;
        List<(int, bool)> pieces = [];
        var (piece, whole) = (0, 0);
        foreach (var length in lengths)
        {
            piece += length;
            whole += length;
            if (length == 255) continue;
            pieces.Add((piece, true));
            piece = 0;
        }

        if (piece > 0) pieces.Add((piece, false));
        var body = place + Header + lengths.Length;
        return body + whole > file.Length ? null : new(BinaryPrimitives.ReadUInt32LittleEndian(head[14..]), (head[5] & 2) != 0, body, body + whole, pieces);
    }
}
