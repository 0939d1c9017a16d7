using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Signals;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class BoundedStateTests
{
    [Fact]
    public void The_fullest_window_shows_what_a_young_one_of_the_same_texts_shows()
    {
        const string Text = "One, two, three, four, five, six! #a #b #c #d #e #f https://a.example 😀😀😀😀😀😀 Two. Three. Four. Five. Six.";
        Life young = new(), full = new();
        for (var i = 0; i < 50; i++) young.Take(Act.Post(i * Act.Hour), Text);
        for (var i = 0; i < WindowOptions.MostActs; i++) full.Take(Act.Post(i * Act.Hour), Text);

        Assert.Equal(WindowOptions.MostActs, full.State.Acts);
        Assert.Equal(WindowOptions.MostActs, full.State.Texts);
        foreach (var feature in Channels.All[1].Features) AssertSame("style." + feature.Name, 0.02f); // sums of squares in single precision
        AssertSame("self_similarity.near_dup", 0);
        AssertSame("self_similarity.J_best", 0.02f);
        AssertSame("self_similarity.lay_top", 0);
        AssertSame("self_similarity.lay_ent", 0);
        AssertSame("self_similarity.pun_top", 0);
        AssertSame("topic.topword_df", 0);
        AssertSame("topic.emo_ent", 0);
        AssertSame("cadence.lg_mean", 1e-5f);
        AssertSame("cadence.g_le60", 0);

        void AssertSame(string name, float tolerance)
        {
            var (expected, actual) = (young.Feature(name), full.Feature(name));
            Assert.True(Math.Abs(expected - actual) <= tolerance, $"{name}: {expected}, {actual}");
        }
    }

    [Fact]
    public void Six_tags_a_text_are_as_evenly_spread_after_250_texts_as_by_definition()
    {
        var life = new Life();
        for (var i = 0; i < WindowOptions.MostActs; i++) life.Take(Act.Post(i * Act.Hour), "#one #two #three #four #five #six");
        const int Tags = 6 * WindowOptions.MostActs;

        var entropy = Math.Log(6) + (5 / (2.0 * Tags));
        Assert.Equal(entropy / Math.Log(Tags + 1), life.Feature("topic.tag_ent"), 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void One_emoji_only_is_no_variety_however_often_it_comes(int times)
    {
        var life = new Life();
        for (var i = 0; i < WindowOptions.MostActs; i++) life.Take(Act.Post(i * Act.Hour), string.Concat(Enumerable.Repeat("😀", times)));

        Assert.Equal(0, life.Feature("topic.emo_ent"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(250)]
    public void No_counter_overflows_whatever_an_account_does(int acts)
    {
        var life = new Life(new WindowOptions { Days = 366, Acts = acts }, making: (_, _) => TextMaking.Of(99));
        var every = string.Concat(Enumerable.Range(0, 60).Select(i => $"Word{(char)('a' + (i % 26))}x, #t{i} 😀 why?! (5): "));
        var act = Act.Post(0) with { Client = ClientKind.Api, Language = 100, Declared = Declaration.Assisted };
        for (var i = 0; i < acts; i++)
        {
            for (var j = 0; j < 20; j++) life.Take(Act.Reaction(i * 10) with { Client = ClientKind.Api });
            life.Take(Act.Found(ProvidedSignal.Automation, 1));
            life.Take(Act.Found(ProvidedSignal.Automation, 1));
            life.Take(Act.Found(ProvidedSignal.AiGenerated, 1));
            life.Take(act with { Time = act.Time + (i * 10_000) }, every, deviceSharers: 7);
        }

        var snapshot = life.Look();
        var place = 0;
        Assert.Equal(acts, snapshot.Acts);
        foreach (var feature in Channels.All.SelectMany(channel => channel.Features))
        {
            var value = snapshot.Values[place++];
            Assert.True(float.IsFinite(value), feature.Name);
            if (feature.Unit == FeatureUnit.Share) Assert.True(value is >= 0 and <= 1, feature.Name + " is " + value);
        }

        Assert.Equal(1, life.Feature("cadence.g_le10"));
        Assert.Equal(1, life.Feature("style.m_rep_punct"));
        Assert.Equal(6, life.Feature("style.m_tags"));
        Assert.Equal(1, life.Feature("topic.topword_df"));
        Assert.Equal(3f * acts / (acts + 4), life.Feature("text.making"), 1e-5f);
        Assert.Equal(3, life.ClientEvidence);
    }

    [Fact]
    public void Years_of_windows_go_on_counting_up_to_their_limit()
    {
        var life = new Life(new WindowOptions { Days = 1, Acts = 5 });
        for (var i = 0; i < 70_000; i++) life.Take(Act.Post(i));

        Assert.Equal(ushort.MaxValue, life.State.TotalActs);
        Assert.Equal(13_999, life.State.WindowsClosed);
        Assert.True(float.IsFinite(life.State.BreakMaximum));
    }
}
