using System.IO.Compression;
using Candor.Cli.Files;
using Candor.Cli.Input;

namespace Candor.Cli.Mapping;

/// <summary>Maps files, to see what comes of it or to write the events.</summary>
internal sealed record MapJob
{
    /// <summary>Files of the mapping's form.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The mapping.</summary>
    public required EventMap Map { get; init; }

    /// <summary>How many events to keep for show.</summary>
    public int Shown { get; init; }

    /// <summary>Where the events go, packed if the name ends in `.gz`; null for nowhere.</summary>
    public string? Output { get; init; }

    /// <summary>Where refused records go; null to count them only.</summary>
    public string? DeadLetter { get; init; }

    /// <summary>Runs it.</summary>
    public MapOutcome Run(CancellationToken cancellation)
    {
        var usage = new FieldUsage(Map);
        using var mapping = new EventMapping(Map) { Seen = Output is null ? usage.Add : null };
        using var deadLetters = new DeadLetters(DeadLetter);
        using var file = Output is null ? null : OutputFile.Create(Output);
        using Stream? output = file is not null && Output!.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        var outcome = new MapOutcome { Counts = mapping.Counts, Usage = usage };
        new EventFiles(Files).ForEachRecord(
            mapping,
            (e, _) =>
            {
                outcome.Add(mapping.Made, e, Shown);
                output?.Write(e);
                output?.WriteByte((byte)'\n');
            },
            (record, place, rejection) =>
            {
                deadLetters.Add(record, place, rejection);
                outcome.Refuse(place, rejection);
            },
            progress: null,
            cancellation);
        outcome.Refused = deadLetters.Counts.ToDictionary();
        return outcome;
    }
}
