using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

public sealed class SpoofTests
{
    [Theory]
    [InlineData("床前明月光，李白睡得香，举头望明月，低头裤子脱光光。")]
    [InlineData("林黛玉手持冲锋枪冲进大观园，贾宝玉当场被爆头，鲜血溅了一地。")]
    [InlineData("孙悟空代言！减肥茶买二送一，猪八戒喝了瘦十斤，点击橱窗下单。")]
    [InlineData("谁知盘中餐，外卖满减券，锄禾日当午，点单送红薯，扫码下单")]
    [InlineData("To vape, or not to vape, that is the question. Starter kit 20% off, order now.")]
    [InlineData("Hamlet grabs a machine gun, Ophelia is covered in blood.")]
    [InlineData("It was the best of deals, it was the worst of deals, it was the age of discounts. Shop now!")]
    public void A_work_in_advertising_or_violence_or_with_a_line_altered_to_that_is_seen(string text) => Assert.InRange(Strength(text), 0.5f, 1);

    [Theory]
    [InlineData("床前明月光，疑是地上霜。举头望明月，低头思故乡。")]
    [InlineData("读《红楼梦》，林黛玉进贾府那回，作者写人物真是一绝，贾宝玉的性格也立住了。")]
    [InlineData("语文作业：赏析“满纸荒唐言，一把辛酸泪”。")]
    [InlineData("武松打虎那段真过瘾，喝了十八碗酒还能把老虎打死。")]
    [InlineData("【同人文】林黛玉穿越到现代开咖啡馆，纯属虚构。")]
    [InlineData("To be, or not to be, that is the question. Our class is reading Hamlet.")]
    [InlineData("Parody: Hamlet as a cooking show host, a silly skit.")]
    [InlineData("My cosplay of the Queen of Hearts is finished.")]
    public void A_quotation_a_review_an_essay_and_a_declared_fan_work_are_not(string text) => Assert.InRange(Strength(text), 0, 0.29f);

    [Fact]
    public void A_shop_that_quotes_a_line_as_it_is_alters_nothing() =>
        Assert.Equal(0, Strength("床前明月光，疑是地上霜，举头望明月，低头思故乡。中秋月饼礼盒99元，下单包邮。"));

    [Fact]
    public void An_altered_line_alone_is_weak() => Assert.InRange(Strength("床前明月光，照在小池塘，举头望明月，低头写文章。"), 0.15f, 0.25f);

    [Fact]
    public void Violence_says_nothing_of_a_work_to_which_it_belongs() => Assert.Equal(0, Strength("林冲雪夜上梁山，一路杀人放火，血染战袍。"));

    [Fact]
    public void The_reason_shows_the_line_as_it_was_and_as_it_is()
    {
        var signal = new OpposedUses(Made.Lists).Read("白日依山尽，贷款找张进，欲穷千里目，利息低一层，电话13800000000", UseContext.None).Single(found => found.Use == OpposedUse.SpoofedClassic);

        Assert.Contains("白日依山尽，黄河入海流", signal.Reason, StringComparison.Ordinal);
        Assert.Contains("贷款找张进", signal.ReasonChinese, StringComparison.Ordinal);
    }

    private static float Strength(string text) => Made.Strength(OpposedUse.SpoofedClassic, text);
}
