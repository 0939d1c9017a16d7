using BenchmarkDotNet.Attributes;
using Candor.Signals.Text.Normalizing;

namespace Candor.Benchmarks;

/// <summary>One text normalised: the common ones, which cost one look a character, and the rare ones, which go the slow way.</summary>
[MemoryDiagnoser]
public class TextNormalization
{
    private const string Sentence = "今天天气很好，我们一起去公园散步，看见很多人在湖边拍照。晚上回家做饭，孩子写完作业就睡了，";
    private readonly TextNormalizer _normalizer = new();
    private string _text = "";

    /// <summary>The text.</summary>
    [Params("short", "chinese", "traditional", "english", "link", "emoji", "rare")]
    public string Kind { get; set; } = "";

    /// <summary>Makes the text: 10 characters for the short one, 143 for the others.</summary>
    [GlobalSetup]
    public void Setup() => _text = Kind switch
    {
        "short" => "今天天气很好我们去玩",
        "chinese" => Cut(Sentence),
        "traditional" => Cut("今天天氣很好，我們一起去公園散步，看見很多人在湖邊拍照。晚上回家做飯，孩子寫完作業就睡了，"),
        "english" => Cut("We walked to the park today and saw many people, all of them by the lake. "),
        "link" => Cut("http://a.example/b?c=d " + Sentence),
        "emoji" => Cut("今天😀天气很好，" + Sentence),
        _ => Cut("今天天气很好……👨\u200D👩 cafe\u0301 раypal " + Sentence),
    };

    /// <summary>The whole of it.</summary>
    [Benchmark]
    public int Normalize() => _normalizer.Normalize(_text).Text.Length;

    private static string Cut(string text) => string.Concat(Enumerable.Repeat(text, 1 + 143 / text.Length))[..143];
}
