using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Embedded.Log;
using Xunit;

namespace Candor.Tests.Embedded.Log;

public sealed class DecisionRecordTests
{
    [Fact]
    public void A_record_takes_96_bytes() => Assert.Equal(DecisionRecord.Size, Unsafe.SizeOf<DecisionRecord>());

    [Fact]
    public void Its_fields_lie_where_the_page_says()
    {
        var record = new DecisionRecord
        {
            Sequence = 1,
            Time = -2,
            EventKey = new UInt128(4, 3),
            Account = 5,
            Evidence = 6,
            Score = float.NaN,
            Threshold = 8,
            PValue = 9,
            Acts = 10,
            Arrival = 11,
            Verdict = 12,
            WouldBe = 13,
            Families = 14,
            Flags = 15,
            Window = 0x1617,
            Nats = ChannelNats.Of([1, 2, 3, 4, 5, 6]),
            Spare = 0x18191A1B,
            Crc = 0x1C1D1E1F,
        };
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<DecisionRecord>(in record));

        Assert.Equal(1UL, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        Assert.Equal(-2L, BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));
        Assert.Equal(new UInt128(4, 3), BinaryPrimitives.ReadUInt128LittleEndian(bytes[16..]));
        Assert.Equal(5UL, BinaryPrimitives.ReadUInt64LittleEndian(bytes[32..]));
        Assert.Equal(6f, BinaryPrimitives.ReadSingleLittleEndian(bytes[40..]));
        Assert.Equal(float.NaN, BinaryPrimitives.ReadSingleLittleEndian(bytes[44..]));
        Assert.Equal(8f, BinaryPrimitives.ReadSingleLittleEndian(bytes[48..]));
        Assert.Equal(9f, BinaryPrimitives.ReadSingleLittleEndian(bytes[52..]));
        Assert.Equal([10, 11, 12, 13, 14, 15, 0x17, 0x16], bytes[56..64].ToArray());
        for (var i = 0; i < 6; i++) Assert.Equal(i + 1f, BinaryPrimitives.ReadSingleLittleEndian(bytes[(64 + (4 * i))..]));
        Assert.Equal(0x18191A1Bu, BinaryPrimitives.ReadUInt32LittleEndian(bytes[88..]));
        Assert.Equal(0x1C1D1E1Fu, BinaryPrimitives.ReadUInt32LittleEndian(bytes[92..]));
    }
}
