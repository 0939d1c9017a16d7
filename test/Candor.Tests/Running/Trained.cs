using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Evidence;

namespace Candor.Tests.Running;

/// <summary>A model and a calibration made of a community's own files, and what they say of it.</summary>
internal sealed class Trained
{
    private static readonly RunProgress Silent = new(null, TimeProvider.System);
    private readonly string[] _events;
    private readonly string[] _labels;

    public Trained(string folder, string[] events, string[] labels)
    {
        (_events, _labels) = (events, labels);
        Model = Path.Combine(folder, "model.json");
        Calibration = Path.Combine(folder, "calibration.json");
        Verdicts = Path.Combine(folder, "verdicts.ndjson");
        var source = new Labelled(events, labels, [], new WindowOptions());
        var accounts = source.Read(Silent, CancellationToken.None);
        JsonFile.Write(Model, Trainer.Train(accounts, source, folds: 5, seed: 1, new HashSet<string>(), publish: false));
        var calibration = Calibrator.Calibrate(
            events, labels, ModelFile.Read(Model), JsonFile.Digest(Model), publish: false, Silent, CancellationToken.None);
        JsonFile.Write(Calibration, new CalibrationFile { Format = CalibrationFile.CurrentFormat, Calibration = calibration });
        Replay(Verdicts, events);
    }

    public string Model { get; }

    public string Calibration { get; }

    /// <summary>Path of the verdicts of the very files that it was made of.</summary>
    public string Verdicts { get; }

    public ModelSet Models => new(ModelFile.Read(Model), new HashSet<string>());

    public Replay Job(double alpha = 0.05) =>
        new(Models, CalibrationFile.Read(Calibration, JsonFile.Digest(Model), Model), alpha);

    /// <summary>Verdicts of some files, written to a file.</summary>
    public ReplaySummary Replay(string output, string[] events, string? deadLetter = null) => new ReplayJob
    {
        Events = events,
        ModelPath = Model,
        CalibrationPath = Calibration,
        Output = output,
        DeadLetter = deadLetter,
    }.Run(Silent, CancellationToken.None).Summary;

    /// <summary>Verdicts of its own files.</summary>
    public IReadOnlyList<JudgedAccount> Judge(double alpha = 0.05)
    {
        var judged = new List<JudgedAccount>();
        using var deadLetters = new DeadLetters(null);
        Job(alpha).Run(new EventFiles(_events), deadLetters, judged.Add, Silent, CancellationToken.None);
        return judged;
    }

    /// <summary>The last window of every labelled account that has five acts or more.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Snapshot>> Paths()
    {
        using var deadLetters = new DeadLetters(null);
        return new PathRecorder(new WindowOptions(), LabelFile.Read(_labels).Keys.ToHashSet(), _ => null)
            .Record(new EventFiles(_events), deadLetters, null, CancellationToken.None)
            .ToDictionary(pair => pair.Key, pair => pair.Value[^1].Path);
    }

    /// <summary>Lines of a verdict file by account.</summary>
    public static IReadOnlyDictionary<string, string> Lines(string verdicts) =>
        File.ReadLines(verdicts).ToDictionary(line => line.Split('"', 5)[3]);
}
