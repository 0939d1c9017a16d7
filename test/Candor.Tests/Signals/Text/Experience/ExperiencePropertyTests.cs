using Candor.Signals.Text.Experience;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Text.Experience;

public sealed class ExperiencePropertyTests
{
    private static readonly string[] Claims =
    [
        "上周末跟闺蜜去了这家店，人均80，味道不错。",
        "住了两晚，房间干净，早餐一般",
        "We stayed here for two nights and the room was clean.",
        "I ordered the soup and it was bland",
    ];

    private static readonly string[] Pieces =
    [
        "我", "去了", "他说", "如果", "吗", "？", "。", "，", "“", "”", "\"", "《", "本店", "本文", "是指", "服务员", "很好", "味道", "昨天", "80", "#", "$", "三", "两晚", "人均", " ", "\n",
        "I", "we", "stayed", "he said", "if", "?", ".", ",", "'", "clean", "room", "tax", "Once upon a time", "…", "\ud83d", "\ude00", "😀", "\0", "ﬁ", "Ⅳ", "é", "ß", "İ", "記者", "點了",
    ];

    [Fact]
    public void Any_text_is_read_and_its_cues_lie_within_it() => Prop.ForAll(Texts(), text =>
    {
        var reading = ExperienceClassifier.Read(text);
        Assert.True(float.IsFinite(reading.Score));
        Assert.Equal(reading, ExperienceClassifier.Read(text));
        Assert.All(ExperienceClassifier.Explain(text), reason =>
        {
            Assert.InRange(reason.Start, 0, text.Length - 1);
            Assert.InRange(reason.Length, 1, text.Length - reason.Start);
            Assert.True(float.IsFinite(reason.Nats));
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_added_behind_a_claim_does_not_take_it_back() => Prop.ForAll(
        Gen.Elements(Claims).ToArbitrary(), Texts(), (claim, more) =>
            Assert.Equal(ExperienceVerdict.Claims, ExperienceClassifier.Read(claim + "\n" + more).Verdict)).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_and_width_do_not_matter() => Prop.ForAll(Texts(), text =>
    {
        var reading = ExperienceClassifier.Read(text);
        Assert.Equal(reading, ExperienceClassifier.Read(Map(text, c => char.IsAsciiLetter(c) ? char.ToUpperInvariant(c) : c)));
        Assert.Equal(reading, ExperienceClassifier.Read(Map(text, c => c is > ' ' and <= '~' ? (char)(c + 0xfee0) : c == ' ' ? '\u3000' : c)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("我住了兩晚，房間乾淨", "我住了两晚，房间干净")]
    [InlineData("買的書，紙張很薄", "买的书，纸张很薄")]
    public void Traditional_characters_count_as_simplified_ones(string traditional, string simplified) =>
        Assert.Equal(ExperienceClassifier.Read(simplified), ExperienceClassifier.Read(traditional));

    [Fact]
    public void A_long_text_is_read_up_to_its_bound()
    {
        var filler = new string('山', ExperienceClassifier.MostCharacters);

        Assert.Equal(ExperienceVerdict.Claims, ExperienceClassifier.Read(Claims[0] + filler).Verdict);
        Assert.Equal(ExperienceClassifier.Read(filler), ExperienceClassifier.Read(filler + Claims[0]));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        foreach (var claim in Claims) ExperienceClassifier.Read(claim);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) ExperienceClassifier.Read(Claims[i % Claims.Length]);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    private static string Map(string text, Func<char, char> map) => string.Concat(text.Select(map));
}
