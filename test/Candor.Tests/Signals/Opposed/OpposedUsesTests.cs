using System.Diagnostics;
using Candor.Signals.Opposed;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

public sealed class OpposedUsesTests
{
    private static readonly string[] Pieces =
    [
        "去AI标识", "教程", "，", "。", "？", "“", "”", "私信我", "9.9元", "不得", "记者", "林黛玉", "床前明月光", "台风银杏", "我是林晚舟", "100 accounts", "on autopilot", "remove", "AI label", " ", "\n",
        "DM me", "$19", "震惊", "!!!", "删前速看", "https://x.example", "\u200B", "🛰", "\ud800", "#", "扣1", "的", "a",
    ];

    [Fact]
    public void Whatever_a_text_holds_signals_are_in_range_and_their_places_in_the_text() => Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        foreach (var signal in new OpposedUses(Made.Lists).Read(text, UseContext.None))
        {
            Assert.InRange(signal.Strength, 0.1f, 1);
            Assert.NotEmpty(signal.Reason);
            Assert.NotEmpty(signal.ReasonChinese);
            Assert.NotEmpty(signal.Evidence);
            Assert.All(signal.Evidence.Where(evidence => evidence.Place == UsePlace.Text), evidence => Assert.InRange(evidence.Start + evidence.Length, evidence.Start + 1, text.Length));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_is_read_alike_however_many_were_read_before()
    {
        var reused = new OpposedUses(Made.Lists);
        foreach (var item in Made.Items("development.ndjson"))
        {
            var fresh = new OpposedUses(Made.Lists).Read(item.Text, item.Context);

            Assert.Equal(fresh.Select(signal => (signal.Use, signal.Strength, signal.Reason)), reused.Read(item.Text, item.Context).Select(signal => (signal.Use, signal.Strength, signal.Reason)));
        }
    }

    [Fact]
    public void No_use_is_told_twice_of_one_text() =>
        Assert.All(Made.Items("development.ndjson"), item => Assert.Distinct(new OpposedUses(Made.Lists).Read(item.Text, item.Context).Select(signal => signal.Use)));

    [Fact]
    public void A_text_without_signals_allocates_nothing()
    {
        var uses = new OpposedUses(Made.Lists);
        string[] texts = ["转发微博", "今天天气不错，去公园走走。", "住了两晚，房间干净，早餐一般，人均80元。", "We stayed for two nights and the staff were friendly, breakfast cost $12."];
        foreach (var text in texts) uses.Read(text, UseContext.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) uses.Read(texts[i % texts.Length], UseContext.None);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("去 水 印 ")]
    [InlineData("1 2 3 ")]
    [InlineData("床前明月光，")]
    [InlineData("我是林晚舟客服，")]
    [InlineData("AI label remove DM me $9 ")]
    [InlineData("\u200B\u0301")]
    public void A_long_text_takes_time_in_proportion(string piece)
    {
        var uses = new OpposedUses(Made.Lists);
        var text = string.Concat(Enumerable.Repeat(piece, OpposedUses.MostCharacters / piece.Length));
        uses.Read(text, UseContext.None);

        var clock = Stopwatch.StartNew();
        uses.Read(text, UseContext.None);

        Assert.InRange(clock.ElapsedMilliseconds, 0, 2000); // some 50 on a quiet machine; what is not linear takes minutes
    }

    [Fact]
    public void What_is_beyond_the_bound_is_not_read()
    {
        var filler = new string('山', OpposedUses.MostCharacters);

        Assert.Empty(new OpposedUses(UseLists.None).Read(filler + "去AI标识教程，9.9元，私信我", UseContext.None));
    }
}
