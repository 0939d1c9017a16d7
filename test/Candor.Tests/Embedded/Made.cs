using System.Text;
using Candor.Embedded;
using Candor.Embedded.Files;
using Candor.Embedded.Log;

namespace Candor.Tests.Embedded;

/// <summary>Things to put into a store.</summary>
internal static class Made
{
    /// <summary>What decisions are made by.</summary>
    public static StoreIdentity Identity { get; } = new(DigestOf("model"), DigestOf("calibration"), DigestOf("policy"), DigestOf("options"));

    /// <summary>Segments that are full after four records.</summary>
    public static DecisionLogOptions FourASegment { get; } = new() { SegmentBytes = 256 + (5 * 96), BufferBytes = 3 * 96 };

    public static Digest DigestOf(string text) => Digest.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Records that differ in every field.</summary>
    public static DecisionRecord[] Records(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(Record)];

    public static DecisionRecord Record(int i) => new()
    {
        Sequence = (ulong)i,
        Time = 1_780_000_000_000 + (i * 1000),
        EventKey = new UInt128((ulong)i * 0x9E3779B97F4A7C15, (ulong)i),
        Account = (ulong)(i % 3) + 1,
        Evidence = i / 7f,
        Score = i % 2 == 0 ? float.NaN : i / 8f,
        Threshold = 3.5f,
        PValue = 0.25f,
        Acts = (byte)i,
        Arrival = 1,
        Verdict = 2,
        WouldBe = 3,
        Families = 5,
        Window = 7,
        Nats = ChannelNats.Of([i, -1, 0.5f]),
    };

    /// <summary>A log of so many records that is closed again.</summary>
    public static LogPosition Log(string folder, int count, DecisionLogOptions? options = null)
    {
        using var log = DecisionLog.Open(folder, Identity.Log, options ?? FourASegment);
        log.Append(Records(count));
        return log.Flush(toDisk: true);
    }

    public static ulong[] Sequences(string folder) => [.. DecisionLog.Read(folder).Select(record => record.Sequence)];

    public static ulong[] UpTo(int count) => [.. Enumerable.Range(0, count).Select(i => (ulong)i)];
}
