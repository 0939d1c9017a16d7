using System.Text;
using System.Text.Json;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Cli.Texts;

namespace Candor.Tests.Running;

/// <summary>A model and a calibration made of a community's own files, and what they say of it.</summary>
internal sealed class Trained
{
    private static readonly RunProgress Silent = new(null, TimeProvider.System);
    private readonly string[] _events, _texts;

    public Trained(string folder, string[] events, string[] labels, params string[] texts)
    {
        (_events, _texts) = (events, texts);
        Model = Path.Combine(folder, "model.json");
        Calibration = Path.Combine(folder, "calibration.json");
        Verdicts = Path.Combine(folder, "verdicts.ndjson");
        var source = new Labelled(events, labels, [], new WindowOptions()) { Texts = Texts };
        var accounts = source.Read(Silent, CancellationToken.None);
        JsonFile.Write(Model, Trainer.Train(accounts, source, folds: 5, seed: 1, new HashSet<string>(), publish: false));
        var (calibration, _) = Calibrator.Calibrate(
            new EventFiles(events), labels, ModelFile.Read(Model), JsonFile.Digest(Model), publish: false, Silent, CancellationToken.None, texts: Texts);
        JsonFile.Write(Calibration, new CalibrationFile { Format = CalibrationFile.CurrentFormat, Calibration = calibration });
        Replay(Verdicts, events);
    }

    public string Model { get; }

    public string Calibration { get; }

    /// <summary>Path of the verdicts of the very files that it was made of.</summary>
    public string Verdicts { get; }

    /// <summary>The text models that it was trained with.</summary>
    public TextModelSet Texts => TextModelSet.Read(_texts);

    public ModelSet Models => new(ModelFile.Read(Model), new HashSet<string>());

    public Replay Job(double alpha = 0.05) =>
        new(Models, CalibrationFile.Read(Calibration, JsonFile.Digest(Model), Model, new WindowOptions()), alpha, Texts);

    /// <summary>Verdicts of some files, written to a file.</summary>
    public ReplaySummary Replay(string output, string[] events, string? deadLetter = null) => new ReplayJob
    {
        Events = events,
        ModelPath = Model,
        CalibrationPath = Calibration,
        TextModels = _texts,
        Output = output,
        DeadLetter = deadLetter,
    }.Run(Silent, CancellationToken.None).Summary;

    /// <summary>Verdicts of its own files.</summary>
    public IReadOnlyList<JudgedAccount> Judge(double alpha = 0.05)
    {
        var judged = new List<JudgedAccount>();
        using var deadLetters = new DeadLetters(null);
        Job(alpha).Run(new EventFiles(_events), deadLetters, (account, _) => judged.Add(account), Silent, CancellationToken.None);
        return judged;
    }

    /// <summary>Every window of every account, in order.</summary>
    public IReadOnlyDictionary<string, List<WindowRecord>> Windows()
    {
        using var deadLetters = new DeadLetters(null);
        return new PathRecorder(new WindowOptions(), EventIds().Select(account => account.Key).ToHashSet(), null, texts: Texts)
            .Record(new EventFiles(_events), deadLetters, null, CancellationToken.None);
    }

    /// <summary>Ids of the events of every account.</summary>
    public ILookup<string, string> EventIds()
    {
        var pairs = new List<(string Account, string Id)>();
        new EventFiles(_events).ForEachLine(
            (line, _) =>
            {
                using var e = JsonDocument.Parse(Encoding.UTF8.GetString(line));
                pairs.Add((e.RootElement.GetProperty("subject").GetString()!, e.RootElement.GetProperty("id").GetString()!));
            },
            null,
            CancellationToken.None);
        return pairs.ToLookup(pair => pair.Account, pair => pair.Id);
    }

    /// <summary>Lines of a verdict file by account.</summary>
    public static IReadOnlyDictionary<string, string> Lines(string verdicts) =>
        File.ReadLines(verdicts).ToDictionary(line => line.Split('"', 5)[3]);
}
