using System.Buffers.Binary;
using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>
/// The end of a log at one moment, and a proof of all that was in it: the chain hash covers the open segment so far and, through its
/// header, every segment before.
/// </summary>
/// <param name="Segment">The last segment's number, from 1; 0 for an empty log.</param>
/// <param name="Records">Records in that segment.</param>
/// <param name="Chain">SHA-256 over that segment's header and records.</param>
public readonly record struct LogPosition(int Segment, long Records, Digest Chain)
{
    /// <summary>Bytes of the written form.</summary>
    public const int Size = 8 + 8 + Digest.Size;

    /// <summary>The end of an empty log.</summary>
    public static LogPosition Start => default;

    /// <summary>Reads the written form.</summary>
    public static LogPosition ReadFrom(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32LittleEndian(bytes),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
        Digest.FromBytes(bytes[16..]));

    /// <summary>Writes segment (4 bytes and 4 of zero), records (8) and chain (32).</summary>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Segment);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], Records);
        Chain.CopyTo(bytes[16..]);
    }
}
