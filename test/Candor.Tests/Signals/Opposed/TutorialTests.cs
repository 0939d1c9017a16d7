using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

/// <summary>Tutorials that are sold or taught, each beside a text that has the same words and is none.</summary>
public sealed class TutorialTests
{
    [Theory]
    [InlineData("去AI标识教程，一共三步，9.9元，私信我。", "标识办法第十条：不得删除、篡改AI标识，不得提供去AI标识教程。")]
    [InlineData("去AI标识教程，一共三步，9.9元，私信我。", "记者调查发现，有人以9.9元的价格售卖去AI标识教程，平台已下架。")]
    [InlineData("去AI标识教程，一共三步，9.9元，私信我。", "请问AI标识怎么去？我的照片被误判了。")]
    [InlineData("去AI标识教程，一共三步，9.9元，私信我。", "平台将严厉打击售卖去AI标识教程的行为，欢迎举报。")]
    [InlineData("去AI水印软件，19元，加微信领取。", "把自己扫描的老照片上的水印去掉了。")]
    [InlineData("教你一键抹除C2PA元数据，课程99元。", "我们库在转码时丢了C2PA元数据，提了issue，希望能保留。")]
    [InlineData("My course shows you how to strip the AI label. $19, link in bio.", "A teacher explained to the class why removing the AI label is against the rules.")]
    [InlineData("My course shows you how to strip the AI label. $19, link in bio.", "Police said the man sold a $19 course on stripping the AI label.")]
    [InlineData("My course shows you how to strip the AI label. $19, link in bio.", "Can I remove the AI label from my own drawing?")]
    [InlineData("My course shows you how to strip the AI label. $19, link in bio.", "We will remove posts that sell ways to strip the AI label.")]
    [InlineData("Download my tool to wipe content credentials, $9.", "Our pipeline strips content credentials on resize; does anyone know how to preserve the manifest?")]
    public void Removal_that_is_offered_is_strong_and_its_twin_is_not(string offer, string twin)
    {
        Assert.InRange(Made.Strength(OpposedUse.RemovalTutorial, offer), 0.5f, 1);
        Assert.InRange(Made.Strength(OpposedUse.RemovalTutorial, twin), 0, 0.4f);
    }

    [Theory]
    [InlineData("一人百号矩阵玩法，AI自动发布，课程299，私信我报名。", "公告：平台已封禁利用软件批量起号、自动发帖的账号十万个。")]
    [InlineData("一人百号矩阵玩法，AI自动发布，课程299，私信我报名。", "我花299买了AI批量起号课，全是套路，想退款，大家避坑。")]
    [InlineData("批量注册养号软件，年费588，加微信。", "本文研究批量注册账号的检测方法，实验结果表明有效。")]
    [InlineData("AI批量做笔记，自动发布，教程39.9元，私信我。", "教大家用AI画插画：先写提示词，再手绘细节，最后调色。")]
    [InlineData("Run 100 faceless accounts on autopilot. Course $299, DM me.", "I schedule my own posts every Sunday and answer every comment myself.")]
    [InlineData("Run 100 faceless accounts on autopilot. Course $299, DM me.", "Researchers report a network of 100 fake accounts that posted automatically.")]
    [InlineData("Run 100 faceless accounts on autopilot. Course $299, DM me.", "As a sales rep I manage 40 accounts in the Midwest.")]
    public void An_account_factory_that_is_offered_is_strong_and_its_twin_is_not(string offer, string twin)
    {
        Assert.InRange(Made.Strength(OpposedUse.FactoryTutorial, offer), 0.5f, 1);
        Assert.InRange(Made.Strength(OpposedUse.FactoryTutorial, twin), 0, 0.4f);
    }

    [Theory]
    [InlineData(OpposedUse.RemovalTutorial, "AI标识 去除 水印 元数据")]
    [InlineData(OpposedUse.RemovalTutorial, "remove AI label watermark metadata C2PA")]
    [InlineData(OpposedUse.FactoryTutorial, "矩阵号 批量起号 自动发帖 群控")]
    [InlineData(OpposedUse.FactoryTutorial, "account farm autopilot bulk accounts")]
    public void Words_alone_stay_weak(OpposedUse use, string words) => Assert.InRange(Made.Strength(use, words), 0, 0.25f);

    [Fact]
    public void Another_watermark_than_that_of_an_AI_stays_below_strong() =>
        Assert.InRange(Made.Strength(OpposedUse.RemovalTutorial, "去水印教程，一共三步，9.9元，私信我。"), 0.15f, 0.45f);

    [Fact]
    public void A_signal_quotes_what_was_seen_in_both_languages_and_says_where()
    {
        const string Text = "最新去AI标识教程，9.9元，私信我";

        var signal = Assert.Single(new OpposedUses(UseLists.None).Read(Text, UseContext.None));

        Assert.Equal("removal_tutorial", signal.Name);
        Assert.Contains("9.9元", signal.Reason, StringComparison.Ordinal);
        Assert.Contains("私信我", signal.ReasonChinese, StringComparison.Ordinal);
        Assert.StartsWith("It speaks of taking AI marks off: ", signal.Reason, StringComparison.Ordinal);
        Assert.StartsWith("文中谈及去除 AI 标识：", signal.ReasonChinese, StringComparison.Ordinal);
        Assert.Contains(signal.Evidence, evidence => evidence.What == "a price" && Text.Substring(evidence.Start, evidence.Length) == "9.9元");
        Assert.All(signal.Evidence, evidence => Assert.Equal(UsePlace.Text, evidence.Place));
    }
}
