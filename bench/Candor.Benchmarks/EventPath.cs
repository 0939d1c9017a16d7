using BenchmarkDotNet.Attributes;
using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;

namespace Candor.Benchmarks;

/// <summary>The steps of the event path on the sample community, each for all its events; divide by <see cref="Events"/>.</summary>
[MemoryDiagnoser]
public class EventPath
{
    private readonly EventReader _reader = new(KeyedHash.FromText("bench"));
    private readonly TextAnalyzer _analyzer = new();
    private readonly Engine _engine = new(new WindowOptions());
    private readonly Snapshot _snapshot = new();
    private readonly AccountTable _accounts = new(new WindowOptions());
    private readonly List<int> _places = [];
    private byte[][] _lines = [];

    /// <summary>Events in the sample.</summary>
    public int Events => _lines.Length;

    /// <summary>Reads the sample and fills the accounts once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _lines = SampleLines.Read();
        ReadAnalyzeAndStep();
    }

    /// <summary>JSON to events.</summary>
    [Benchmark(Baseline = true)]
    public int ReadOnly()
    {
        var read = 0;
        var e = default(Event);
        foreach (var line in _lines) read += _reader.TryRead(line, ref e, out _) ? 1 : 0;
        return read;
    }

    /// <summary>And the texts' facts.</summary>
    [Benchmark]
    public int ReadAndAnalyze()
    {
        var tags = 0;
        var e = default(Event);
        foreach (var line in _lines)
        {
            if (_reader.TryRead(line, ref e, out _) && e.HasText) tags += _analyzer.Read(_reader.Text).Tags;
        }

        return tags;
    }

    /// <summary>And the account states, looked at on their checkpoints.</summary>
    [Benchmark]
    public int ReadAnalyzeAndStep()
    {
        var looks = 0;
        var e = default(Event);
        foreach (var line in _lines)
        {
            if (!_reader.TryRead(line, ref e, out _)) continue;
            TextFacts? text = e.HasText && e.Surface is Surface.Post or Surface.Comment ? _analyzer.Read(_reader.Text) : null;
            var place = _accounts.PlaceOf(e.Account, out var isNew);
            if (isNew) _places.Add(place);
            ref var state = ref _accounts.Full(place, null);
            if (_engine.EndsWindow(state, e)) state.StartWindow();
            looks += _engine.Step(ref state, e, text, _analyzer.Tokens, 0, null).Looked ? 1 : 0;
        }

        return looks;
    }

    /// <summary>All features of every account once.</summary>
    [Benchmark]
    public int Look()
    {
        foreach (var place in _places) _snapshot.Read(_accounts.Full(place, null));
        return _snapshot.Acts;
    }
}
