using Candor.Signals.Text.Experience;
using Xunit;

namespace Candor.Tests.Signals.Text.Experience;

/// <summary>Whole texts, as a person would judge what they claim. All are made up.</summary>
public sealed class ExperienceVerdictTests
{
    [Theory]
    [InlineData("上周末跟闺蜜去了这家火锅店，人均80，毛肚很脆，服务员也热情，下次还会来。")]
    [InlineData("住了两晚，房间干净，早餐一般，前台办手续有点慢。")]
    [InlineData("物流很快，包装完好，手感不错，给个好评。")]
    [InlineData("亲测有效，用了三个月，我的皮肤没那么干了，已经回购。")]
    [InlineData("踩雷了！排队半小时，端上来的面都凉了。")]
    [InlineData("昨天刚收到货，穿上很合身，就是有点起球。")]
    [InlineData("味道不错，送餐也快。")]
    [InlineData("老公说牛肉太咸，我觉得还行，孩子很喜欢那个甜品。")]
    [InlineData("我和同事中午点了外卖，等了一个小时，汤都洒了，再也不会点。")]
    [InlineData("入手半年，电池续航差，屏幕还行，性价比一般。")]
    [InlineData("国庆带爸妈入住了海边的酒店，床很软，空调太吵，我一晚没睡好。")]
    [InlineData("書收到了，紙張很薄，印刷模糊，有點失望。")]
    [InlineData("We stayed here for two nights last weekend. The room was clean and the staff were friendly.")]
    [InlineData("Ordered the lamb, waited forty minutes, and it came out cold. Never again.")]
    [InlineData("I tried it for two weeks and my skin broke out. Waste of money.")]
    [InlineData("My husband and I had dinner here yesterday. The soup was bland but the dessert was delicious.")]
    [InlineData("I bought these shoes in May; the fit is perfect and they're so comfortable. Highly recommend!")]
    [InlineData("Came here with friends, paid $45 for a burger and fries, and our waiter was rude.")]
    [InlineData("I've been using this vacuum for three months and the battery is terrible.")]
    [InlineData("Took my kids to the aquarium last Saturday. We waited an hour, but they loved it.")]
    public void A_visit_or_purchase_that_is_told_is_a_claim(string text) => Assert.Equal(ExperienceVerdict.Claims, VerdictOf(text));

    [Theory]
    [InlineData("个人所得税是指对个人取得的各项应税所得征收的一种税，根据税法规定，纳税人应当按期申报。")]
    [InlineData("根据民法典第五百条的规定，当事人在订立合同过程中造成对方损失的，应当承担赔偿责任。")]
    [InlineData("过敏性鼻炎是一种常见疾病，患者的症状包括鼻痒、打喷嚏，治疗以避免接触过敏原为主。")]
    [InlineData("本报讯 记者昨日从市文旅局获悉，国庆期间全市酒店入住率达九成。")]
    [InlineData("本文提出了一种新的推荐模型，实验结果表明其效果优于现有方法。")]
    [InlineData("本店新开业，欢迎光临！食材新鲜，味道正宗，全场八折。")]
    [InlineData("有人去过这家民宿吗？房间干净吗？求推荐。")]
    [InlineData("如果你去成都，建议提前订酒店，早上排队的人会少一些。")]
    [InlineData("从前有一位国王，他住在一座很高的城堡里，每天都觉得无聊。")]
    [InlineData("他说他去了那家餐厅，服务员的态度很差。")]
    [InlineData("选购羽绒服时应当注意充绒量，其次看面料是否透气，最后检查做工。")]
    [InlineData("增值税一般纳税人购进货物，取得专用发票的，可以抵扣进项税额。")]
    [InlineData("水的沸点随气压的降低而降低，所以高原上煮饭需要高压锅。")]
    [InlineData("公司昨日宣布，将在三年内投资两亿元建设新的物流中心。")]
    [InlineData("A deductible expense is defined as a cost that the taxpayer may subtract from income under section 62.")]
    [InlineData("If you visit Lisbon, you should book a room early and avoid the tram at noon.")]
    [InlineData("Police said on Tuesday that two men were arrested after a fire at a hotel, a spokesman told reporters.")]
    [InlineData("In this paper we propose a method for ranking hotels and we present results on three data sets.")]
    [InlineData("Has anyone stayed at this hotel? Any recommendations for a quiet room?")]
    [InlineData("Welcome to our restaurant! We offer fresh sushi and a generous menu. Visit us today.")]
    [InlineData("Once upon a time there was a miller who lived with his three sons at the edge of the kingdom.")]
    [InlineData("Eczema is a condition of the skin. Symptoms include itching, and treatment typically begins with creams.")]
    [InlineData("According to the manager, they waited for an hour and he said the food was cold.")]
    [InlineData("The museum was founded in 1881 and is located in the old harbour; it has four floors and a library.")]
    public void An_explanation_a_report_an_advertisement_or_a_question_is_none(string text) => Assert.Equal(ExperienceVerdict.DoesNot, VerdictOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("好吃")]
    [InlineData("哈")]
    [InlineData("ok")]
    [InlineData("Nice.")]
    [InlineData("!!!???")]
    [InlineData("👍👍👍")]
    public void Of_too_little_nothing_is_said(string text) => Assert.Equal(ExperienceVerdict.Unclear, VerdictOf(text));

    [Theory]
    [InlineData("住了两晚，房间干净。", "如果住两晚，房间干净就好了。")]
    [InlineData("我去了那家店，味道很好。", "他们去了那家店，据说味道很好。")]
    [InlineData("我吃了一碗面，汤很鲜。", "我打算去吃一碗面。")]
    [InlineData("我们店里点了三个菜，都好吃，服务也好。", "我们店主营家常菜，欢迎品尝。")]
    [InlineData("用了两周，我皮肤好多了。", "一般来说，用两周可以改善皮肤。")]
    [InlineData("服务员态度很好，房间也干净。", "服务员应当态度好，房间应当干净。")]
    [InlineData("I stayed there and the bed was great.", "He said he stayed there and the bed was great.")]
    [InlineData("We ordered the soup and it was tasty.", "You should order the soup if you like it tasty.")]
    [InlineData("I went there last weekend and paid $30.", "I would like to go there next weekend.")]
    [InlineData("My skin felt soft after I tried it.", "Skin may feel soft if the cream is applied daily.")]
    public void Of_two_alike_only_the_one_that_was_lived_claims(string lived, string twin)
    {
        Assert.Equal(ExperienceVerdict.Claims, VerdictOf(lived));
        Assert.NotEqual(ExperienceVerdict.Claims, VerdictOf(twin));
    }

    private static ExperienceVerdict VerdictOf(string text) => ExperienceClassifier.Read(text).Verdict;
}
