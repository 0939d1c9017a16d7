using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

/// <summary>Hidden advertising, wording for clicks, and hot topics, each beside its benign twin.</summary>
public sealed class OtherUseTests
{
    private static readonly UseContext During = new() { Time = new DateTimeOffset(2026, 7, 10, 8, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() };
    private static readonly UseContext LongAfter = new() { Time = new DateTimeOffset(2027, 7, 10, 8, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() };

    [Theory]
    [InlineData("亲测有效，用了三个月皮肤好多了，想要的姐妹私信我，用我的优惠码立减50。", "【品牌合作】用了三个月皮肤好多了，优惠码在简介，有佣金请知悉。")]
    [InlineData("亲测有效，用了三个月皮肤好多了，想要的姐妹私信我，用我的优惠码立减50。", "自费买的，用了三个月，皮肤好多了，就是有点贵。")]
    [InlineData("I've used this for three weeks and my skin is great. Use my code GLOW20, link in bio!", "Sponsored: I've used this for three weeks and my skin is great. Code in my bio, I earn a commission.")]
    [InlineData("I've used this for three weeks and my skin is great. Use my code GLOW20, link in bio!", "I've used this for three weeks and my skin is great. It cost $20.")]
    public void Experience_that_sends_to_buy_is_an_ad_unless_it_says_so(string hidden, string twin)
    {
        Assert.InRange(Made.Strength(OpposedUse.DisguisedAd, hidden), 0.5f, 1);
        Assert.InRange(Made.Strength(OpposedUse.DisguisedAd, twin), 0, 0.29f);
    }

    [Fact]
    public void A_shop_that_speaks_as_a_shop_is_no_hidden_ad() =>
        Assert.Equal(0, Made.Strength(OpposedUse.DisguisedAd, "本店新到一批红富士，5斤装29.9元包邮，下单即送礼袋，欢迎私信咨询。"));

    [Theory]
    [InlineData("震惊！99%的人都不知道，这种水果千万别再吃了，赶紧转给家人！！！", "据中国地震台网测定，今日凌晨发生6.8级地震，已造成12人遇难，救援正在进行。")]
    [InlineData("You won't believe what happened next. SHOCKING footage, share before it's deleted!!!", "A 7.1 magnitude earthquake struck the coast. At least 40 people were killed, officials said.")]
    public void Wording_for_clicks_is_seen_and_news_of_a_disaster_is_not(string bait, string news)
    {
        Assert.InRange(Made.Strength(OpposedUse.Sensational, bait), 0.3f, 0.6f);
        Assert.Equal(0, Made.Strength(OpposedUse.Sensational, news));
    }

    [Fact]
    public void Wording_for_clicks_never_makes_more_than_a_weak_signal() =>
        Assert.InRange(Made.Strength(OpposedUse.Sensational, string.Concat(Enumerable.Repeat("震惊！太可怕了！删前速看！你绝对想不到！赶紧转给家人！！！", 20))), 0.3f, 0.6f);

    [Theory]
    [InlineData("夏季连衣裙上新，显瘦百搭，全场五折，想要的私信我 #台风银杏#")]
    [InlineData("进口猫粮特价包邮，下单立减20 #台风银杏登陆 #长风马拉松")]
    public void Goods_under_a_topic_that_they_have_nothing_to_do_with_ride_it(string text) => Assert.InRange(Made.Strength(OpposedUse.HotTopicRiding, text, During), 0.5f, 1);

    [Theory]
    [InlineData("夏季连衣裙上新，显瘦百搭，全场五折，想要的私信我")]
    [InlineData("#台风银杏# 今晚登陆，暴雨积水，停课停运，大家注意安全")]
    [InlineData("#台风银杏# 受灾村庄急需物资，爱心捐款请联系我")]
    [InlineData("台风天应急包：雨衣、手电、大风预警手册，安全第一，39元，下单包邮 #台风银杏#")]
    public void Goods_without_the_topic_the_topic_without_goods_and_an_appeal_do_not(string text) => Assert.Equal(0, Made.Strength(OpposedUse.HotTopicRiding, text, During));

    [Fact]
    public void A_topic_is_hot_only_in_its_time() =>
        Assert.Equal(0, Made.Strength(OpposedUse.HotTopicRiding, "夏季连衣裙上新，显瘦百搭，全场五折，想要的私信我 #台风银杏#", LongAfter));

    [Fact]
    public void A_tag_beside_the_text_counts_like_one_in_it() =>
        Assert.InRange(Made.Strength(OpposedUse.HotTopicRiding, "夏季连衣裙上新，显瘦百搭，全场五折，想要的私信我", During with { Tags = ["台风银杏"] }), 0.5f, 1);

    [Fact]
    public void Words_that_go_with_a_topic_are_learned_from_others_texts_about_it()
    {
        var words = new TopicWords(new HotTopics([new HotTopic { Name = "灯节" }]));
        for (var i = 0; i < 20; i++)
        {
            words.Add($"visitor-{i}", $"灯节的花灯和猜灯谜真热闹，河边放河灯的人第{(char)('甲' + i)}多", UseContext.None);
            words.Add($"other-{i}", $"今天上班路上堵车，早餐吃了第{(char)('甲' + i)}家包子", UseContext.None);
        }

        var uses = new OpposedUses(new UseLists { Topics = words.Learned() });

        Assert.Empty(uses.Read("灯节花灯、猜灯谜道具，河灯全场五折，私信我 #灯节#", UseContext.None));
        var riding = Assert.Single(uses.Read("无抵押贷款当天放款，利率全场五折，私信我 #灯节#", UseContext.None));
        Assert.Equal(OpposedUse.HotTopicRiding, riding.Use);
    }

    [Fact]
    public void Copies_from_many_accounts_teach_nothing()
    {
        var words = new TopicWords(new HotTopics([new HotTopic { Name = "灯节" }]));
        for (var i = 0; i < 200; i++) words.Add($"crowd-{i}", "灯节 无抵押贷款当天放款，利率最低", UseContext.None);
        for (var i = 0; i < 5; i++) words.Add($"visitor-{i}", $"灯节的花灯真热闹，第{(char)('甲' + i)}次来", UseContext.None);

        var riding = new OpposedUses(new UseLists { Topics = words.Learned() }).Read("无抵押贷款当天放款，利率最低，五折，私信我 #灯节#", UseContext.None);

        Assert.Equal(OpposedUse.HotTopicRiding, Assert.Single(riding).Use);
    }
}
