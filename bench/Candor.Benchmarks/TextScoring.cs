using BenchmarkDotNet.Attributes;
using Candor.Numerics;
using Candor.Signals.Text;
using Candor.Signals.Text.Training;

namespace Candor.Benchmarks;

/// <summary>One text scored by a text model, normalisation included. The model is trained on made-up texts: what it says does not matter, what it costs does.</summary>
[MemoryDiagnoser]
public class TextScoring
{
    private readonly string[] _texts = new string[256];
    private TextScorer _scorer = null!;
    private int _next;

    /// <summary>The language.</summary>
    [Params("zh", "en")]
    public string Language { get; set; } = "";

    /// <summary>Characters of a text.</summary>
    [Params(10, 143)]
    public int Length { get; set; }

    /// <summary>Trains a model and makes texts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new SeededRandom(1);
        var training = new TextTraining(Language, 1);
        for (var i = 0; i < 600; i++) training.Add(Text(random, 143), i % 2 == 0, $"{i}", "made up");
        _scorer = new TextScorer(training.Train().Model);
        for (var i = 0; i < _texts.Length; i++) _texts[i] = Text(random, Length);
    }

    /// <summary>The next of 256 texts.</summary>
    [Benchmark]
    public float Score() => _scorer.Score(_texts[_next++ & 255]).Sum;

    private string Text(SeededRandom random, int length) => string.Concat(Enumerable.Range(0, length).Select(i => Language == "zh"
        ? (i % 11 == 10 ? (i % 22 == 10 ? '，' : '。') : (char)(0x4E00 + random.Below(3000)))
        : (i % 6 == 5 ? ' ' : i % 37 == 36 ? '.' : (char)('a' + random.Below(26)))));
}
