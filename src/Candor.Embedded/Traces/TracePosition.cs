using System.Buffers.Binary;

namespace Candor.Embedded.Traces;

/// <summary>The end of a trace log's finished blocks at one moment.</summary>
/// <param name="Segment">The last segment's number, from 1; 0 for an empty log.</param>
/// <param name="Bytes">Bytes of that segment up to there.</param>
public readonly record struct TracePosition(int Segment, long Bytes)
{
    /// <summary>Bytes of the written form.</summary>
    public const int Size = 8 + 8;

    /// <summary>The end of an empty log.</summary>
    public static TracePosition Start => default;

    /// <summary>Reads the written form.</summary>
    public static TracePosition ReadFrom(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));

    /// <summary>Writes segment (4 bytes and 4 of zero) and bytes (8).</summary>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Segment);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], Bytes);
    }
}
