using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded.Log;

/// <summary>
/// Finds the end of a log that may have been left in the middle of a write: what was not finished is cut off and reported. What lies
/// before a good record was finished, so damage there is an error and nothing is touched.
/// </summary>
internal static class LogRecovery
{
    /// <summary>The last segment with a record, and how many it has; 0 and 0 for an empty log.</summary>
    public static (int Segment, long Records) FindEnd(string folder, List<Finding> recovered)
    {
        var segments = SegmentFile.In(folder);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Number != i + 1) throw new DamagedStoreException(Invariant($"{folder}: segment {i + 1} is missing."));
        }

        while (segments.Count > 0)
        {
            var (number, path) = segments[^1];
            var records = CountRecords(path, recovered);
            if (records > 0) return (number, records);
            File.Delete(path);
            Disk.SyncFolder(folder);
            segments.RemoveAt(segments.Count - 1);
        }

        return (0, 0);
    }

    private static long CountRecords(string path, List<Finding> recovered)
    {
        using var file = new SegmentFile(path);
        var name = SegmentFile.NameOf(path);
        var (good, next) = file.Header is null ? (0, NextGood(file, 0)) : FirstBad(file);
        if (next is not null)
        {
            throw new DamagedStoreException(file.Header is null
                ? $"{path}: {file.HeaderProblem}."
                : Invariant($"{path}: record {good + 1} does not match its checksum, and good records follow; 'candor store verify' says more."));
        }

        if (file.Header is null)
        {
            recovered.Add(new Finding(name, null, $"{file.HeaderProblem}; it held no record and was removed"));
            return 0;
        }

        var isSealed = good == file.Header.Capacity && file.ReadFooter(good) is not null;
        var end = SegmentHeader.Size + ((good + (isSealed ? 1 : 0)) * DecisionRecord.Size);
        if (file.Length > end)
        {
            recovered.Add(new Finding(name, good + 1, Invariant($"it was not finished; {file.Length - end} bytes were cut off")));
        }

        return good;
    }

    /// <summary>The number of good records at the beginning, and the next good one behind the first bad one, if there is any.</summary>
    private static (long Good, long? Next) FirstBad(SegmentFile file)
    {
        var chunk = file.NewChunk();
        for (var at = 0L; at < file.Records;)
        {
            var read = file.Read(at, chunk, file.Records - at);
            if (read.IsEmpty) return (at, null);
            for (var i = 0; i < read.Length; i++)
            {
                if (read[i].Crc != read[i].ExpectedCrc()) return (at + i, NextGood(file, at + i + 1));
            }

            at += read.Length;
        }

        return (file.Records, null);
    }

    private static long? NextGood(SegmentFile file, long from)
    {
        var chunk = file.NewChunk();
        for (var at = from; at < file.Blocks;)
        {
            var read = file.Read(at, chunk, file.Blocks - at);
            if (read.IsEmpty) return null;
            for (var i = 0; i < read.Length; i++)
            {
                if (read[i].Crc == read[i].ExpectedCrc()) return at + i;
            }

            at += read.Length;
        }

        return null;
    }
}
