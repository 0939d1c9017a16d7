using Candor.Signals.Text.Experience;
using Xunit;

namespace Candor.Tests.Signals.Text.Experience;

/// <summary>Each kind of cue: the words that show it, and their twins that do not.</summary>
public sealed class ExperienceCueTests
{
    [Theory]
    [InlineData(ExperienceCue.Act, "我点了一份炒饭", "点了一份")]
    [InlineData(ExperienceCue.Act, "去年我们入住了那里", "入住了")]
    [InlineData(ExperienceCue.Act, "Last June we ordered the duck", "ordered")]
    [InlineData(ExperienceCue.DroppedAct, "终于吃了", "吃了")]
    [InlineData(ExperienceCue.DroppedAct, "排队半小时", "排队半小时")]
    [InlineData(ExperienceCue.DroppedAct, "这家店去了三次", "去了")]
    [InlineData(ExperienceCue.DroppedAct, "Stayed here in May", "Stayed here")]
    [InlineData(ExperienceCue.Move, "I noticed a stain", "noticed")]
    [InlineData(ExperienceCue.Word, "已经回购两次", "回购")]
    [InlineData(ExperienceCue.Word, "worth the wait", "worth the wait")]
    [InlineData(ExperienceCue.Own, "我的皮肤很敏感", "我的皮肤")]
    [InlineData(ExperienceCue.Own, "then my stomach hurt", "my stomach")]
    [InlineData(ExperienceCue.Companion, "跟闺蜜一起", "跟闺蜜")]
    [InlineData(ExperienceCue.Companion, "with my sister", "with my sister")]
    [InlineData(ExperienceCue.Occasion, "昨天下午", "昨天")]
    [InlineData(ExperienceCue.Occasion, "last weekend", "last weekend")]
    [InlineData(ExperienceCue.Amount, "人均 80 左右", "人均 80")]
    [InlineData(ExperienceCue.Amount, "it took two hours", "two hours")]
    [InlineData(ExperienceCue.Amount, "only $12.50", "$12.50")]
    [InlineData(ExperienceCue.Sense, "肉有点咸", "有点咸")]
    [InlineData(ExperienceCue.Sense, "crispy outside", "crispy")]
    [InlineData(ExperienceCue.Appraisal, "服务员态度真的挺好", "服务员态度真的挺好")]
    [InlineData(ExperienceCue.Appraisal, "friendly staff", "friendly staff")]
    [InlineData(ExperienceCue.Judgement, "还不错哦", "还不错")]
    [InlineData(ExperienceCue.Reaction, "下次还会来", "下次还")]
    [InlineData(ExperienceCue.Reaction, "We'll be back", "We'll be back")]
    [InlineData(ExperienceCue.Advice, "建议早点去", "建议")]
    [InlineData(ExperienceCue.Advice, "make sure to book", "make sure")]
    [InlineData(ExperienceCue.Hypothesis, "如果你去", "如果")]
    [InlineData(ExperienceCue.Hypothesis, "If you visit", "If you")]
    [InlineData(ExperienceCue.NotDone, "还没去过", "还没去")]
    [InlineData(ExperienceCue.NotDone, "I have never been", "have never")]
    [InlineData(ExperienceCue.Reported, "他说好吃", "他说")]
    [InlineData(ExperienceCue.Reported, "the chef said", "said")]
    [InlineData(ExperienceCue.OtherPerson, "他们去了北京", "去了")]
    [InlineData(ExperienceCue.OtherPerson, "She stayed here", "stayed here")]
    [InlineData(ExperienceCue.Question, "有人去过的", "有人去过")]
    [InlineData(ExperienceCue.Question, "Has anyone been?", "Has anyone")]
    [InlineData(ExperienceCue.Definition, "租赁是指出租人交付租赁物", "是指")]
    [InlineData(ExperienceCue.Definition, "A lease refers to a contract", "refers to")]
    [InlineData(ExperienceCue.Field, "税率为三成", "税率")]
    [InlineData(ExperienceCue.Field, "the taxpayer pays", "taxpayer")]
    [InlineData(ExperienceCue.News, "本报讯", "本报讯")]
    [InlineData(ExperienceCue.News, "he told reporters", "told reporters")]
    [InlineData(ExperienceCue.Story, "很久很久以前", "很久很久以前")]
    [InlineData(ExperienceCue.Story, "Once upon a time", "Once upon a time")]
    [InlineData(ExperienceCue.Study, "本文分析", "本文")]
    [InlineData(ExperienceCue.Study, "we propose a loss", "we propose")]
    [InlineData(ExperienceCue.Shop, "本店主打面食", "本店")]
    [InlineData(ExperienceCue.Shop, "Visit us today", "Visit us")]
    public void It_sees(ExperienceCue cue, string text, string words)
    {
        var reason = Assert.Single(ExperienceClassifier.Explain(text), reason => reason.Cue == cue);

        Assert.Equal(words, text.Substring(reason.Start, reason.Length));
        Assert.NotEqual("", reason.English);
        Assert.NotEqual("", reason.Chinese);
    }

    [Theory]
    [InlineData(ExperienceCue.Act, "他点了一份炒饭")]
    [InlineData(ExperienceCue.Act, "我早点了解就好了")]
    [InlineData(ExperienceCue.Act, "我记住了两件事")]
    [InlineData(ExperienceCue.Act, "如果我去了")]
    [InlineData(ExperienceCue.Act, "“我去了”，她说")]
    [InlineData(ExperienceCue.Act, "I have never stayed there")]
    [InlineData(ExperienceCue.Act, "I was bored")]
    [InlineData(ExperienceCue.Act, "\"I stayed there,\" she said")]
    [InlineData(ExperienceCue.DroppedAct, "委员长去了北京")]
    [InlineData(ExperienceCue.DroppedAct, "已经十点了")]
    [InlineData(ExperienceCue.DroppedAct, "The court ordered a stay")]
    [InlineData(ExperienceCue.Move, "The dog noticed a stain")]
    [InlineData(ExperienceCue.Word, "听说很多人回购")]
    [InlineData(ExperienceCue.Own, "the skin of a peach")]
    [InlineData(ExperienceCue.Companion, "香港与朋友圈")]
    [InlineData(ExperienceCue.Amount, "投资80万元")]
    [InlineData(ExperienceCue.Amount, "$40 million")]
    [InlineData(ExperienceCue.Sense, "香港")]
    [InlineData(ExperienceCue.Sense, "据说很好吃")]
    [InlineData(ExperienceCue.Appraisal, "服务员应当热情")]
    [InlineData(ExperienceCue.Appraisal, "good news about hotels")]
    [InlineData(ExperienceCue.Judgement, "他不错")]
    [InlineData(ExperienceCue.Hypothesis, "要不是下雨")]
    [InlineData(ExperienceCue.Hypothesis, "a gift")]
    [InlineData(ExperienceCue.Reported, "I said no")]
    [InlineData(ExperienceCue.OtherPerson, "我去了北京")]
    [InlineData(ExperienceCue.Question, "味道好")]
    [InlineData(ExperienceCue.Field, "我吃了面")]
    [InlineData(ExperienceCue.Field, "a taxi came")]
    [InlineData(ExperienceCue.Shop, "我们点了菜")]
    [InlineData(ExperienceCue.Shop, "the shop is nice")]
    public void It_does_not_see(ExperienceCue cue, string text) => Assert.DoesNotContain(ExperienceClassifier.Explain(text), reason => reason.Cue == cue);

    [Fact]
    public void Every_kind_has_words_and_a_weight()
    {
        Assert.Equal(CueWeights.Kinds, Enum.GetValues<ExperienceCue>().Length);
        Assert.All(Enum.GetValues<ExperienceCue>(), cue =>
        {
            Assert.NotEqual(0, CueWeights.Nats(cue));
            Assert.Equal(cue < ExperienceCue.Advice, CueWeights.Nats(cue) > 0);
            Assert.NotEqual("", CueWeights.English(cue));
            Assert.NotEqual("", CueWeights.Chinese(cue));
        });
    }

    [Fact]
    public void A_kind_says_less_each_time()
    {
        var nats = ExperienceClassifier.Explain("昨天，前天，上次，那天").Select(reason => reason.Nats).ToArray();

        Assert.Equal(4, nats.Length);
        Assert.Equal(nats.OrderDescending(), nats);
        Assert.Equal(nats.Distinct(), nats);
    }

    [Fact]
    public void What_a_question_asks_is_no_claim() =>
        Assert.All(ExperienceClassifier.Explain("房间干净吗？").Where(reason => reason.Cue < ExperienceCue.Advice), reason => Assert.Equal(0, reason.Nats));
}
