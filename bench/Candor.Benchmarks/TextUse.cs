using BenchmarkDotNet.Attributes;
using Candor.Signals.Text.Experience;

namespace Candor.Benchmarks;

/// <summary>What a text claims, for made-up texts of 143 characters; figures are of a text.</summary>
[MemoryDiagnoser]
public class TextUse
{
    private const int Texts = 1000;
    private static readonly string Review = Cut("上周末跟闺蜜去了这家火锅店，人均80，排队半小时。毛肚很脆，服务员也热情，就是有点咸，下次还会来。");
    private static readonly string Law = Cut("纳税人应当按照规定的期限办理申报，并报送有关资料；逾期未办理的，由主管机关责令改正，可以处以罚款。");
    private static readonly string English = Cut("We stayed here for two nights last weekend. The room was clean, the staff were friendly, and breakfast cost $12. ");

    /// <summary>A Chinese review: many cues.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public float ChineseReview() => Read(Review);

    /// <summary>Chinese law: hardly one.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public float ChineseLaw() => Read(Law);

    /// <summary>An English review.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public float EnglishReview() => Read(English);

    private static float Read(string text)
    {
        var sum = 0f;
        for (var i = 0; i < Texts; i++) sum += ExperienceClassifier.Read(text).Score;
        return sum;
    }

    private static string Cut(string text) => string.Concat(text, text, text)[..143];
}
