using Candor.Events.Traces;
using Xunit;

namespace Candor.Tests.Events.Traces;

public class TraceSetTests
{
    [Fact]
    public void What_was_added_is_there_with_all_that_stands_beside_it()
    {
        var set = new TraceSet();
        for (var i = 0; i < 20_000; i++) set.Add(new Trace { Sequence = i }, PartsOf(i));

        Assert.Equal(20_000, set.Count);
        for (var i = 0; i < set.Count; i++) AssertIs(i, set, i);
    }

    [Theory]
    [InlineData(16, 5)]
    [InlineData(16, 17)]
    [InlineData(100, 1000)]
    [InlineData(1000, 999)]
    [InlineData(10_000, 50_000)]
    public void A_bounded_set_holds_the_newest(int most, int added)
    {
        var set = new TraceSet(most);
        for (var i = 0; i < added; i++)
        {
            set.Add(new Trace { Sequence = i }, PartsOf(i));
            Assert.InRange(set.Count, Math.Min(i + 1, most * 7 / 8), most);
        }

        for (var i = 0; i < set.Count; i++) AssertIs(added - set.Count + i, set, i);
    }

    private static TraceParts PartsOf(int i) => new()
    {
        Words = Enumerable.Range(i, i % 5).Select(word => (uint)word).ToArray(),
        Tags = Enumerable.Range(i, i % 3).Select(tag => (ulong)tag).ToArray(),
        Links = Enumerable.Range(i, i % 2).Select(link => (ulong)link).ToArray(),
        Mentions = Enumerable.Range(i, i % 4).Select(account => (ulong)account).ToArray(),
        Sketch = Enumerable.Range(0, i % 7).Select(_ => (byte)i).ToArray(),
    };

    private static void AssertIs(int expected, TraceSet set, int place)
    {
        var parts = PartsOf(expected);
        Assert.Equal(expected, set[place].Sequence);
        Assert.True(parts.Words.SequenceEqual(set.WordsOf(place)));
        Assert.True(parts.Tags.SequenceEqual(set.TagsOf(place)));
        Assert.True(parts.Links.SequenceEqual(set.LinksOf(place)));
        Assert.True(parts.Mentions.SequenceEqual(set.MentionsOf(place)));
        Assert.True(parts.Sketch.SequenceEqual(set.SketchOf(place)));
    }
}
