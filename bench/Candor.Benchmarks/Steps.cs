using BenchmarkDotNet.Attributes;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Embedded.Deduplication;
using Candor.Embedded.Log;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Texts;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Verdicts;

namespace Candor.Benchmarks;

/// <summary>Each step of the event path alone, on the sample community, all that comes before it done: figures are of an event.</summary>
[MemoryDiagnoser]
public class Steps
{
    private const int Events = 13_439, Copies = 14;
    private const long Day = 24L * 60 * 60 * 1000;
    private readonly EventReader _reader = new(KeyedHash.FromText("bench"));
    private readonly TextAnalyzer _analyzer = new();
    private readonly WindowOptions _window = new();
    private readonly EventBatch _batch = new();
    private readonly DeviceTable _devices = new();
    private readonly Engine _engine;
    private readonly AccountTable _accounts;
    private readonly DecisionRecord[] _decisions = new DecisionRecord[Events];
    private byte[][] _lines = [];
    private char[][] _texts = [];
    private ScoringModel _model = null!;
    private Decider _decider = null!;
    private DirectoryInfo _folder = null!;
    private RecentEventIds _ids = null!;
    private long _rounds;

    /// <summary>Begins with no accounts.</summary>
    public Steps() => (_engine, _accounts) = (new Engine(_window), new AccountTable(_window));

    /// <summary>Reads the sample and fills what the steps look into.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _lines = SampleLines.Read();
        if (_lines.Length != Events) throw new FormatException("The sample has another number of events now; the figures are divided by a constant.");
        var batches = new BatchReader(KeyedHash.FromText("bench"));
        foreach (var line in _lines) batches.TryRead(line, _batch, out _);
        _texts = [.. _lines.Select(TextOf)];
        var file = ModelFile.Read(Defaults.Model);
        _model = new ModelSet(file, new HashSet<string>())[0];
        var calibration = CalibrationFile.Read(Defaults.Calibration, JsonFile.Digest(Defaults.Model), Defaults.Model, file.Window);
        _decider = new Decider(new Judge(new Thresholds(calibration, 0.05), isDefault: false));
        _folder = Directory.CreateTempSubdirectory("candor-bench-");
        _ids = IdsIn(_folder.FullName);
        StepFull();
    }

    /// <summary>Removes what was written.</summary>
    [GlobalCleanup]
    public void Clean()
    {
        _ids.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A line to an event: JSON, checks, hashes, time.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int Parse()
    {
        var (read, e) = (0, default(Event));
        foreach (var line in _lines) read += _reader.TryRead(line, ref e, out _) ? 1 : 0;
        return read;
    }

    /// <summary>What the texts show; 38 of 100 events have one.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int AnalyzeText()
    {
        var tags = 0;
        foreach (var text in _texts)
        {
            if (text.Length > 0) tags += _analyzer.Read(text).Tags;
        }

        return tags;
    }

    /// <summary>Ids never seen before, those of two days ago being forgotten.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int KnowIds()
    {
        var (added, round) = (0, ++_rounds);
        for (var i = 0; i < Events; i++) added += _ids.Add(_batch.EventAt(i).Key ^ (UInt128)(ulong)(round * 0x5851F42D4C957F2D), round * 2 * Day) ? 1 : 0;
        return added;
    }

    /// <summary>The same of a producer that numbers its events.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int KnowNumbers()
    {
        var (added, round) = (0, ++_rounds);
        for (var i = 0; i < Events; i++) added += _ids.Add(_batch.EventAt(i).Key, round * 2 * Day, 7, (ulong)((round * Events) + i)) ? 1 : 0;
        return added;
    }

    /// <summary>Who shares the device.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int ShareDevices()
    {
        var sharers = 0;
        for (var i = 0; i < Events; i++) sharers += _devices.Note(_batch.EventAt(i).Device, _batch.EventAt(i).Account);
        return sharers;
    }

    /// <summary>Each event as the first of a new account, which is kept; 180 accounts a partition.</summary>
    [Benchmark(OperationsPerInvoke = Events * Copies)]
    public int StepYoung()
    {
        var (accounts, taken) = (new AccountTable(_window), 0);
        for (var copy = 0; copy < Events * Copies; copy++)
        {
            var i = copy % Events;
            ref readonly var e = ref _batch.EventAt(i);
            var place = accounts.PlaceOf((ulong)e.Key * (ulong)((2 * (copy / Events)) + 1), out _);
            taken += accounts.TryTakeYoung(place, e, _batch.TextAt(i), _batch.HasTextAt(i), _batch.TokensAt(i), 0) ? 1 : 0;
        }

        return taken;
    }

    /// <summary>Each event into the full state of its account, looked at and scored on its checkpoints; a year later each time, so in a new window.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int StepFull()
    {
        var (looks, later) = (0, ++_rounds * 366 * Day);
        for (var i = 0; i < Events; i++)
        {
            var e = _batch.EventAt(i);
            e.Time += later;
            ref var state = ref _accounts.Full(_accounts.PlaceOf(e.Account, out _), null);
            if (_engine.EndsWindow(state, e)) state.StartWindow();
            TextFacts? text = _batch.HasTextAt(i) ? _batch.TextAt(i) : null;
            looks += _engine.Step(ref state, e, text, _batch.TokensAt(i), 0, _model).Looked ? 1 : 0;
        }

        return looks;
    }

    /// <summary>All features read and scored, as if every event were a checkpoint.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public float LookAndScore()
    {
        var evidence = 0f;
        for (var i = 0; i < Events; i++)
        {
            _engine.Look(ref _accounts.Full(_accounts.PlaceOf(_batch.EventAt(i).Account, out _), null), _model);
            evidence += _engine.LastScore;
        }

        return evidence;
    }

    /// <summary>The decision's record, as if every event were a checkpoint.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public DecisionRecord[] Decide()
    {
        for (var i = 0; i < Events; i++)
        {
            ref readonly var e = ref _batch.EventAt(i);
            _decisions[i] = _decider.OfFull(e, i, _accounts.Full(_accounts.PlaceOf(e.Account, out _), null), new(Arrival.InOrder, Looked: true), _engine);
        }

        return _decisions;
    }

    private static RecentEventIds IdsIn(string folder) => new(folder);

    private char[] TextOf(byte[] line)
    {
        var e = default(Event);
        return _reader.TryRead(line, ref e, out _) && e.HasText && e.Surface is Surface.Post or Surface.Comment ? _reader.Text.ToArray() : [];
    }
}
