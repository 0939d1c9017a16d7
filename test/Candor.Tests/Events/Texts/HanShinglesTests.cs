using Candor.Events.Texts;
using Xunit;

namespace Candor.Tests.Events.Texts;

public class HanShinglesTests
{
    [Fact]
    public void The_same_words_in_another_order_are_somewhat_alike() =>
        Assert.InRange(Similarity("北京上海广州深圳杭州南京", "上海杭州北京南京深圳广州"), 0.2f, 0.6f);

    [Fact]
    public void Other_words_are_not_alike() =>
        Assert.InRange(Similarity("北京上海广州深圳杭州南京", "苹果香蕉葡萄西瓜草莓樱桃"), 0, 0.1f);

    private static float Similarity(string one, string other)
    {
        var analyzer = new TextAnalyzer();
        return ShingleSketch.Similarity(analyzer.Read(one).Sketch, analyzer.Read(other).Sketch);
    }
}
