using BenchmarkDotNet.Attributes;
using Candor.Signals.Opposed;

namespace Candor.Benchmarks;

/// <summary>Opposed uses in made-up texts of 143 characters, with all lists; figures are of a text.</summary>
[MemoryDiagnoser]
public class TextOpposed
{
    private const int Texts = 1000;
    private static readonly string Short = "转发微博";
    private static readonly string Review = Cut("上周末跟闺蜜去了这家火锅店，人均80，排队半小时。毛肚很脆，服务员也热情，就是有点咸，下次还会来。");
    private static readonly string English = Cut("We stayed here for two nights last weekend. The room was clean, the staff were friendly, and breakfast cost $12. ");
    private static readonly string Offer = Cut("AI标识怎么去？我整理了一份去标教程，一共三步，小白也能上手，9.9元，想要的私信我。");
    private readonly OpposedUses _uses = new(new UseLists
    {
        Names = new ProtectedNames([new ProtectedName { Name = "林晚舟" }, new ProtectedName { Name = "Northgate Bank", Kind = ProtectedKind.Brand }]),
        Classics = new ClassicWorks([new ClassicWork { Title = "静夜思", Characters = ["林黛玉"], Quotes = ["床前明月光，疑是地上霜，举头望明月，低头思故乡"] }]),
        Topics = new HotTopics([new HotTopic { Name = "台风银杏", Words = ["台风", "暴雨"] }]),
    });

    /// <summary>A bare repost.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public int Repost() => Read(Short);

    /// <summary>A Chinese review: words of a sale, no use.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public int ChineseReview() => Read(Review);

    /// <summary>An English review.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public int EnglishReview() => Read(English);

    /// <summary>An offer: its signal is written out.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public int ChineseOffer() => Read(Offer);

    private int Read(string text)
    {
        var signals = 0;
        for (var i = 0; i < Texts; i++) signals += _uses.Read(text, UseContext.None).Count;
        return signals;
    }

    private static string Cut(string text) => string.Concat(text, text, text, text)[..143];
}
