using System.Runtime.InteropServices;
using Candor.Events.Texts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Events.Texts;

public sealed class CopySketcherTests
{
    private static readonly string[] Pieces =
    [
        "我", "去了", "。", "，", "#话题#", "#tag", "@ada", "@", "//@bob:", "RT @eve ", "http://a.example/b?c=1", "https://", "http", ":", "12", "1,299.00", "3.", "😀", "☀️", "\ud83d", "\ude00", " ", "  ", "\n", "\u3000",
        "\u200b", "\0", "a", "Hello", "ＡＢＣ", "é", "İ", "안녕", "ﬁ", "ſ",
    ];

    [Theory]
    [InlineData("The best phone in Paris, only 299 euros", "The best phone in Paris, only 1,299.00 euros")]
    [InlineData("Order at https://a.example/1 before noon", "Order at https://bb.example/22?x=3 before noon")]
    [InlineData("Thank you @ada for this 🎉", "Thank you @somebody_else for this 🔥🔥")]
    [InlineData("全场５折，仅剩3件！", "全场8折，仅剩12件！")]
    public void Slots_do_not_change_the_skeleton(string one, string other)
    {
        Assert.Equal(Copying.Of(one).Skeleton, Copying.Of(other).Skeleton);
        Assert.NotEqual(Copying.Of(one).Text, Copying.Of(other).Text);
        Assert.True(Copying.Of(one).Forms.HasFlag(CopyForms.HasSlots));
    }

    [Theory]
    [InlineData("The best phone in Paris", "The best phone in London")]
    [InlineData("good morning #sun", "good morning #rain")]
    public void Words_and_tags_are_no_slots(string one, string other) => Assert.NotEqual(Copying.Of(one).Skeleton, Copying.Of(other).Skeleton);

    [Theory]
    [InlineData("转发微博", 12)]
    [InlineData("Happy birthday!", 13)]
    [InlineData("Happy birthday @ada 2026 🎂", 13)]
    [InlineData("Wow https://t.co/abcdefghijkl", 3)]
    [InlineData("#话题#今天", 6)]
    [InlineData("#some_tag words", 5)]
    [InlineData("안녕", 4)]
    [InlineData("12345 !?", 0)]
    public void Substance_is_what_a_text_says_in_its_own_words(string text, int units) => Assert.Equal(units, Copying.Of(text).Substance);

    [Theory]
    [InlineData("nice //@bob:the words of another", true)]
    [InlineData("RT @ada: the words of another", true)]
    [InlineData("the words of another, via @ada", true)]
    [InlineData("I told @ada all of it today", false)]
    [InlineData("start @ada", false)]
    public void What_is_handed_on_says_so(string text, bool handsOn) => Assert.Equal(handsOn, Copying.Of(text).Forms.HasFlag(CopyForms.HandsOn));

    [Fact]
    public void Any_text_is_read_the_same_by_whoever_reads_it()
    {
        var used = new CopySketcher();
        Prop.ForAll(Texts(), text =>
        {
            var marks = default(CopyMarks);
            used.Read(text, ref marks);
            var fresh = Copying.Of(text);
            Assert.Equal(Bytes(fresh), Bytes(marks));
            Assert.NotEqual(0UL, marks.Text);
            Assert.NotEqual(0UL, marks.Skeleton);
            Assert.Equal(marks.Length < CopySketcher.LeastCharacters, marks.Sketch.IsEmpty);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_texts_that_differ_have_another_hash() => Prop.ForAll(Texts(), text =>
    {
        foreach (var more in (string[])["x", "0", "。"]) Assert.NotEqual(Copying.Of(text).Text, Copying.Of(text + more).Text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sketch_of_a_long_text_is_that_of_its_beginning()
    {
        var beginning = string.Concat(Enumerable.Range(0, CopySketcher.MostCharacters).Select(i => (char)('一' + (i * 7919 % 5000))));

        Assert.Equal(Copying.Of(beginning).Keys[0], Copying.Of(beginning + "和更多").Keys[0]);
        Assert.NotEqual(Copying.Of(beginning).Text, Copying.Of(beginning + "和更多").Text);
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        var sketcher = new CopySketcher();
        var text = string.Concat(Pieces);
        var marks = default(CopyMarks);
        sketcher.Read(text, ref marks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) sketcher.Read(text, ref marks);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 99);
    }

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    private static byte[] Bytes(in CopyMarks marks) => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in marks, 1)).ToArray();
}
