using System.Buffers.Binary;
using Candor.Embedded.Log;
using Candor.Embedded.Traces;

namespace Candor.Embedded.Snapshots;

/// <summary>What every snapshot says before its content.</summary>
/// <param name="Sequence">The next event's place in the input: all before it are in the snapshot.</param>
/// <param name="Log">The end of the decision log when all of those events, and no later one, were in it.</param>
/// <param name="Traces">The end of the trace log's finished blocks then.</param>
public readonly record struct SnapshotHead(ulong Sequence, LogPosition Log, TracePosition Traces)
{
    /// <summary>Bytes of the written form.</summary>
    internal const int Size = 8 + LogPosition.Size + TracePosition.Size;

    internal static SnapshotHead ReadFrom(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        LogPosition.ReadFrom(bytes[8..]),
        TracePosition.ReadFrom(bytes[(8 + LogPosition.Size)..]));

    internal void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Sequence);
        Log.WriteTo(bytes[8..]);
        Traces.WriteTo(bytes[(8 + LogPosition.Size)..]);
    }
}
