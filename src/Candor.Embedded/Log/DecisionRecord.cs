using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>
/// What came of one event: 96 bytes without references, in memory as in the file. The order of the properties is the order of the
/// bytes (docs/store.md).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct DecisionRecord
{
    /// <summary>Bytes that a record takes.</summary>
    public const int Size = 96;

    /// <summary>Of those, the bytes that the checksum covers.</summary>
    internal const int Checked = Size - sizeof(uint);

    /// <summary>The event's place in the input. A log is in this order.</summary>
    public ulong Sequence { get; set; }

    /// <summary>The event's time, in milliseconds since 1970-01-01T00:00Z.</summary>
    public long Time { get; set; }

    /// <summary>The event's key: a keyed hash of its source and id.</summary>
    public UInt128 EventKey { get; set; }

    /// <summary>The account that the event counts for, by its keyed hash.</summary>
    public ulong Account { get; set; }

    /// <summary>The path maximum after the event, nats.</summary>
    public float Evidence { get; set; }

    /// <summary>The evidence at this look, nats; NaN if the event gave no occasion to look.</summary>
    public float Score { get; set; }

    /// <summary>What the evidence had to exceed.</summary>
    public float Threshold { get; set; }

    /// <summary>Share of comparable people that reach such evidence; NaN if unknown.</summary>
    public float PValue { get; set; }

    /// <summary>Acts of the window after the event.</summary>
    public byte Acts { get; set; }

    /// <summary>What became of the event: a <see cref="Accounts.Arrival"/>.</summary>
    public byte Arrival { get; set; }

    /// <summary>The verdict after the event, if it brought a look: a <see cref="Verdicts.VerdictKind"/>.</summary>
    public byte Verdict { get; set; }

    /// <summary>Its stand-in where it is unknown: a <see cref="Verdicts.VerdictKind"/>.</summary>
    public byte WouldBe { get; set; }

    /// <summary>Families with evidence, a bit for each <see cref="Signals.Family"/>.</summary>
    public byte Families { get; set; }

    /// <summary>For whoever writes the log; 0 otherwise.</summary>
    public byte Flags { get; set; }

    /// <summary>Which of the account's windows, from 0.</summary>
    public ushort Window { get; set; }

    /// <summary>Each channel's part of the evidence at the look; all 0 without a look.</summary>
    public ChannelNats Nats { get; set; }

    /// <summary>Not used yet; 0.</summary>
    public uint Spare { get; set; }

    /// <summary>CRC-32C of the 92 bytes before it. The log sets it.</summary>
    public uint Crc { get; set; }

    /// <summary>The checksum that the other fields call for.</summary>
    public readonly uint ExpectedCrc()
    {
        ref var first = ref Unsafe.As<DecisionRecord, byte>(ref Unsafe.AsRef(in this));
        return Crc32C.Of(MemoryMarshal.CreateReadOnlySpan(ref first, Checked));
    }
}
