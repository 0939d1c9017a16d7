using System.IO.Compression;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Events;
using Candor.Provenance;
using Candor.Provenance.C2pa;
using Candor.Provenance.Law;

namespace Candor.Cli.Media;

/// <summary>Looks into the files of events' media and writes what it finds into the events. All else of a line stays as it is, byte for byte.</summary>
internal sealed class ProvenanceJob
{
    /// <summary>Files whose findings are kept for the next time they are named.</summary>
    private const int MostKept = 10_000;

    private readonly Dictionary<string, Finding?> _kept = new(StringComparer.Ordinal);

    /// <summary>Files of events.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Where the media lie.</summary>
    public required string Folder { get; init; }

    /// <summary>What manifests are held against.</summary>
    public required C2paOptions C2pa { get; init; }

    /// <summary>Where the events go, packed if the name ends in `.gz`.</summary>
    public required string Output { get; init; }

    /// <summary>Runs it. The output comes into being whole or not at all.</summary>
    public ProvenanceCounts Run(Action<InputProgress, ProvenanceCounts>? progress, CancellationToken cancellation)
    {
        var folder = new MediaFolder(Folder);
        var counts = new ProvenanceCounts();
        OutputFile.Replace(Output, file =>
        {
            using Stream? packed = Output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : null;
            var output = packed ?? file;
            new EventFiles(Files).ForEachLine((line, place) =>
            {
                cancellation.ThrowIfCancellationRequested();
                Take(line, place, folder, counts, output);
            }, at => progress?.Invoke(at, counts), cancellation);
        });
        return counts;
    }

    private void Take(ReadOnlySpan<byte> line, LinePlace place, MediaFolder folder, ProvenanceCounts counts, Stream output)
    {
        if (place.Truncated) throw new FormatException($"{place.File}: line {place.Number}: it is longer than {EventFiles.MaxLineBytes} bytes.");
        counts.Lines++;
        var found = new List<(MediaItem Item, Finding Finding)>();
        foreach (var item in Items(line, counts))
        {
            counts.Items++;
            if (Find(item, folder, counts) is not { } finding) continue;
            Count(finding, counts);
            found.Add((item, finding));
        }

        // An event that became too long would be refused: what its files say at length is left out first, then all of it.
        if (Fits(line, found, finding => finding.Whole)) Write(line, found, finding => finding.Whole, output);
        else if (Fits(line, found, finding => finding.Short)) Write(line, found, finding => finding.Short, output);
        else
        {
            counts.TooLong++;
            Write(line, [], finding => finding.Short, output);
        }
    }

    private static bool Fits(ReadOnlySpan<byte> line, List<(MediaItem Item, Finding Finding)> found, Func<Finding, byte[]> form) =>
        line.Length + found.Sum(one => (long)(form(one.Finding).Length + Name.Length + 1) * Math.Max(1, one.Item.Provenance.Count)) <= EventReader.MaxLineBytes || found.Count == 0;

    private static ReadOnlySpan<byte> Name => "\"provenance\":"u8;

    private static void Write(ReadOnlySpan<byte> line, List<(MediaItem Item, Finding Finding)> found, Func<Finding, byte[]> form, Stream output)
    {
        var at = 0;
        foreach (var (item, finding) in found)
        {
            foreach (var (start, end) in item.Provenance)
            {
                output.Write(line[at..start]);
                output.Write(form(finding));
                at = end;
            }

            if (item.Provenance.Count > 0) continue;
            output.Write(line[at..item.Start]);
            output.Write(Name);
            output.Write(form(finding));
            if (!item.IsEmpty) output.WriteByte((byte)',');
            at = item.Start;
        }

        output.Write(line[at..]);
        output.WriteByte((byte)'\n');
    }

    private static List<MediaItem> Items(ReadOnlySpan<byte> line, ProvenanceCounts counts)
    {
        try
        {
            return MediaItems.Of(line);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            counts.Malformed++;
            return [];
        }
    }

    private Finding? Find(MediaItem item, MediaFolder folder, ProvenanceCounts counts)
    {
        if (folder.Find(item.Digest, item.Id) is not { } path)
        {
            counts.Missing++;
            return null;
        }

        if (!_kept.TryGetValue(path, out var found))
        {
            if (_kept.Count == MostKept) _kept.Clear();
            _kept[path] = found = Inspect(path, counts);
        }

        if (found is null) counts.Unreadable++;
        return found;
    }

    private Finding? Inspect(string path, ProvenanceCounts counts)
    {
        try
        {
            using var stream = InputFile.Open(new FileInfo(path));
            var found = FileInspector.Inspect(stream, InspectionLimits.Default, Path.GetFileName(path), C2pa);
            return new(ProvenanceSerializer.ToBytes(found), ProvenanceSerializer.ToBytes(found, isShort: true), LawVerdict.Of(found, isDeclared: false).Conclusion, found.IsConcealed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            counts.FirstUnreadable ??= fault.Message.StartsWith(path, StringComparison.Ordinal) ? fault.Message : $"{path}: {fault.Message}";
            return null;
        }
    }

    private static void Count(Finding found, ProvenanceCounts counts)
    {
        counts.Inspected++;
        if (found.IsConcealed) counts.Removed++;
        var name = found.Conclusion.ToString().ToLowerInvariant();
        counts.Conclusions[name] = counts.Conclusions.GetValueOrDefault(name) + 1;
    }

    /// <summary>What was found in one file.</summary>
    private sealed record Finding(byte[] Whole, byte[] Short, LawConclusion Conclusion, bool IsConcealed);
}
