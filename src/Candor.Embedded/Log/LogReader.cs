using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded.Log;

/// <summary>Reads a log without opening it: nothing is changed, and another process may be writing.</summary>
internal static class LogReader
{
    /// <summary>The records in order. What a crash or a writer at work has left unfinished at the end is left out.</summary>
    /// <exception cref="DamagedStoreException">A record elsewhere does not match its checksum.</exception>
    public static IEnumerable<DecisionRecord> Read(string folder, ulong? account, ulong fromSequence)
    {
        var segments = SegmentFile.In(folder);
        for (var i = FirstOf(segments, fromSequence); i < segments.Count; i++)
        {
            using var file = new SegmentFile(segments[i].Path);
            var isLast = i == segments.Count - 1;
            if (file.Header is null)
            {
                if (isLast) yield break;
                throw new DamagedStoreException($"{file.Path}: {file.HeaderProblem}.");
            }

            var records = !isLast && account is { } wanted && Indexed(file, wanted) is { } places ? At(file, places) : All(file, isLast);
            foreach (var record in records)
            {
                if (record.Sequence >= fromSequence && (account is null || record.Account == account)) yield return record;
            }
        }
    }

    private static IEnumerable<DecisionRecord> All(SegmentFile file, bool isLast)
    {
        var chunk = file.NewChunk();
        for (var at = 0L; at < file.Records;)
        {
            var count = file.Read(at, chunk, file.Records - at).Length;
            if (count == 0) break;
            for (var j = 0; j < count; j++)
            {
                if (chunk[j].Crc != chunk[j].ExpectedCrc())
                {
                    if (isLast) yield break;
                    throw Damaged(file, at + j);
                }

                yield return chunk[j];
            }

            at += count;
        }
    }

    /// <summary>The records that may be an account's; null if that cannot be told without looking at all of them.</summary>
    private static IReadOnlyList<long>? Indexed(SegmentFile file, ulong account)
    {
        using var index = AccountIndex.TryOpen(file);
        return index?.Find(account);
    }

    private static IEnumerable<DecisionRecord> At(SegmentFile file, IReadOnlyList<long> places)
    {
        var one = new DecisionRecord[1];
        foreach (var place in places)
        {
            if (file.Read(place, one, 1).IsEmpty || one[0].Crc != one[0].ExpectedCrc()) throw Damaged(file, place);
            yield return one[0];
        }
    }

    private static DamagedStoreException Damaged(SegmentFile file, long place) => new(Invariant($"{file.Path}: record {place + 1} does not match its checksum."));

    /// <summary>Whether a position is a prefix of the log, by its chain hash.</summary>
    public static bool Holds(string folder, in LogPosition position)
    {
        if (position.Segment == 0) return true;
        var path = Path.Combine(folder, Disk.NameOf(position.Segment, SegmentFile.Extension));
        if (!File.Exists(path)) return false;
        using var file = new SegmentFile(path);
        return file.Header is not null && position.Records <= file.Records && ChainOf(file, position.Records) == position.Chain;
    }

    /// <summary>SHA-256 over a segment's header and its first records.</summary>
    public static Digest ChainOf(SegmentFile file, long records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.HeaderBytes.Span);
        var chunk = file.NewChunk();
        for (var at = 0L; at < records;)
        {
            var read = file.Read(at, chunk, records - at);
            if (read.IsEmpty) break;
            hash.AppendData(MemoryMarshal.AsBytes(read));
            at += read.Length;
        }

        return Digest.FromBytes(hash.GetHashAndReset());
    }

    /// <summary>The last segment that begins before a sequence.</summary>
    private static int FirstOf(List<(int Number, string Path)> segments, ulong sequence)
    {
        var first = segments.Count - 1;
        for (; first > 0; first--)
        {
            using var file = new SegmentFile(segments[first].Path);
            if (file.Header is { } header && header.FirstSequence < sequence) break;
        }

        return Math.Max(0, first);
    }
}
