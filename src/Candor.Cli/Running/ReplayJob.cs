using System.Diagnostics;
using Candor.Cli.Detectors;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Candor.Cli.Policies;
using Candor.Cli.Texts;
using Candor.Embedded;
using Candor.Embedded.Files;
using Candor.Embedded.Traces;
using Candor.Evidence.Calibrating;
using Candor.Signals.Opposed;
using Candor.Signals.Templates;

namespace Candor.Cli.Running;

/// <summary>A replay from files to files, measured.</summary>
internal sealed record ReplayJob
{
    /// <summary>Event files.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>How the files become events; null if they hold events.</summary>
    public EventMap? Map { get; init; }

    /// <summary>Path of the model.</summary>
    public required string ModelPath { get; init; }

    /// <summary>Path of the calibration.</summary>
    public required string CalibrationPath { get; init; }

    /// <summary>Paths of the text models that the model was trained with.</summary>
    public IReadOnlyList<string> TextModels { get; init; } = [];

    /// <summary>Share of people that may be above the threshold.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Channels and families to leave out.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>The outside detectors; null to take every finding as it is.</summary>
    public Registry? Detectors { get; init; }

    /// <summary>Path of the texts that are shared in good faith; null for none.</summary>
    public string? Benign { get; init; }

    /// <summary>Path of the policy; null for none.</summary>
    public string? Policy { get; init; }

    /// <summary>Path of what people decided about its measures; null for nothing.</summary>
    public string? Reviews { get; init; }

    /// <summary>Path of accounts for which rules are silenced; null for none.</summary>
    public string? Snoozed { get; init; }

    /// <summary>The operator's lists for opposed uses.</summary>
    public UseLists Lists { get; init; } = UseLists.None;

    /// <summary>Paths of these lists.</summary>
    public IReadOnlyList<string> ListPaths { get; init; } = [];

    /// <summary>Where measures go; null for nowhere.</summary>
    public string? Measures { get; init; }

    /// <summary>Where verdicts go; null for nowhere.</summary>
    public string? Output { get; init; }

    /// <summary>Where refused lines go; null to count them only.</summary>
    public string? DeadLetter { get; init; }

    /// <summary>Threads that work.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Folder of the store; null to keep the run in memory.</summary>
    public string? Store { get; init; }

    /// <summary>The key for a new store; null for one by chance.</summary>
    public string? StoreKeyFile { get; init; }

    /// <summary>Events from one checkpoint of the store to the next.</summary>
    public long CheckpointEvents { get; init; } = 1_000_000;

    /// <summary>Days of event time for which the store keeps traces; 0 keeps none.</summary>
    public int TraceDays { get; init; } = new TraceLogOptions().Days;

    /// <summary>Bytes of account states above which idle accounts go to the store.</summary>
    public long StateBytes { get; init; } = 4L << 30;

    /// <summary>Runs it.</summary>
    /// <returns>The summary, the thresholds used, and the calibration.</returns>
    public (ReplaySummary Summary, Thresholds Thresholds, Calibration Calibration) Run(RunProgress progress, CancellationToken cancellation)
    {
        var texts = TextModelSet.Read(TextModels);
        var model = ModelFile.Read(ModelPath, texts);
        var calibration = CalibrationFile.Read(CalibrationPath, JsonFile.Digest(ModelPath), ModelPath, model.Window);
        var models = new ModelSet(model, Without);
        var replay = new Replay(models, calibration, Alpha, texts) { Benign = Benign is null ? null : BenignList.Of(File.ReadLines(Benign)), Detectors = Detectors?.Detectors, Policy = Setup() };
        var summary = new ReplaySummary();
        using var process = Process.GetCurrentProcess();
        var processorBefore = process.TotalProcessorTime;
        var start = TimeProvider.System.GetTimestamp();
        using (var events = new RereadableFiles(Events))
        using (var deadLetters = new DeadLetters(DeadLetter, goesOn: Store is not null))
        using (var writer = Output is null ? null : new VerdictWriter(Output))
        {
            summary.Counts = replay.Run(
                new EventFiles(events.Paths) { Map = Map },
                deadLetters,
                (account, line) =>
                {
                    summary.Add(account, models.HasSeen(account.Account));
                    writer?.Write(line.Span);
                },
                progress,
                cancellation,
                Threads,
                Store is null ? null : closed => Open(Store, events.Paths, deadLetters, model, closed));
            summary.Findings = replay.Findings;
            summary.DeadLetters = deadLetters.Counts.ToDictionary();
            writer?.Complete();
            summary.Policy = replay.Governed?.Run;
            if (Measures is not null && replay.Governed is { } governed) MeasureWriter.Write(Measures, governed.Run, new MadeWith(JsonFile.Digest(ModelPath), JsonFile.Digest(CalibrationPath)), governed.NameOf);
        }

        process.Refresh();
        summary.Seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        summary.ProcessorSeconds = (process.TotalProcessorTime - processorBefore).TotalSeconds;
        summary.PeakMemory = process.PeakWorkingSet64 / 1e6;
        return (summary, replay.Thresholds, calibration);
    }

    private PolicySetup? Setup() => Policy is null ? null : new PolicySetup
    {
        Policy = PolicyFile.Read(Policy),
        Lists = Lists,
        Reviews = Reviews is null ? [] : ReviewLine.Read(Reviews),
        Snoozed = Snoozed is null ? [] : [.. CsvRows.Read(Snoozed, "account", "rule").Select(row => (row.Values[0], row.Values[1]))],
    };

    /// <summary>What the policy was and all that went with it; a store goes on only with the same.</summary>
    private Digest PolicyDigest()
    {
        if (Policy is null) return default;
        string[] files = [Policy, .. new[] { Reviews, Snoozed }.OfType<string>(), .. ListPaths];
        return Digest.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', files.Select(JsonFile.Digest))));
    }

    private RunStore Open(
        string folder, IReadOnlyList<string> files, DeadLetters deadLetters, ModelFile model, IDictionary<int, ClosedWindows> closed)
    {
        var options = FormattableString.Invariant($"alpha {Alpha}; without {string.Join(',', Without.Order(StringComparer.Ordinal))}; window {model.Window.Days} {model.Window.Acts} {model.Window.LatenessHours}; map {Map?.Digest ?? "none"}{string.Concat(model.TextModels.Select(name => "; text " + name.Digest))}") + (Detectors is null ? "" : $"; detectors {Detectors.Digest}");
        var identity = new StoreIdentity(
            Digest.FromBytes(Convert.FromHexString(JsonFile.Digest(ModelPath))),
            Digest.FromBytes(Convert.FromHexString(JsonFile.Digest(CalibrationPath))),
            PolicyDigest(),
            Digest.Of(System.Text.Encoding.UTF8.GetBytes(options)));
        var settings = new StoreOptions { Key = StoreKeyFile is null ? null : StoreKey.Read(StoreKeyFile), Traces = new TraceLogOptions { Days = TraceDays } };
        return new RunStore(Embedded.Store.Open(folder, identity, settings), files, deadLetters, model.Window, CheckpointEvents)
        {
            Closed = closed,
            StateBytes = StateBytes,
            Options = new RunOptions(files, Alpha, [.. Without.Order(StringComparer.Ordinal)]),
        };
    }
}
