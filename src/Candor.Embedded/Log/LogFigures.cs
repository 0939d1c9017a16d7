using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>A decision log in numbers.</summary>
/// <param name="Segments">Its files.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Records">Its records; one that is only half there is not counted.</param>
/// <param name="FirstSequence">Sequence of the first record; null without records.</param>
/// <param name="LastSequence">Sequence of the last record.</param>
/// <param name="FirstTime">Event time of the first record, Unix milliseconds.</param>
/// <param name="LastTime">Event time of the last record.</param>
public sealed record LogFigures(
    int Segments, long Bytes, long Records, ulong? FirstSequence, ulong? LastSequence, long? FirstTime, long? LastTime)
{
    /// <summary>Of the log in a folder; reads only the ends of its files.</summary>
    /// <exception cref="DamagedStoreException">A header is damaged.</exception>
    public static LogFigures Of(string folder)
    {
        var segments = SegmentFile.In(folder);
        var (bytes, records) = (0L, 0L);
        DecisionRecord? first = null, last = null;
        var one = new DecisionRecord[1];
        foreach (var (_, path) in segments)
        {
            using var file = new SegmentFile(path);
            if (file.Header is null) throw new DamagedStoreException($"{path}: {file.HeaderProblem}.");
            bytes += file.Length;
            records += file.Records;
            if (file.Records == 0) continue;
            first ??= file.Read(0, one, 1)[0];
            last = file.Read(file.Records - 1, one, 1)[0];
        }

        return new LogFigures(segments.Count, bytes, records, first?.Sequence, last?.Sequence, first?.Time, last?.Time);
    }
}
