using Candor.Events.Traces;
using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

public sealed class TopicBurstsTests
{
    private const long Hour = 3_600_000;
    private const ulong Hot = 77, Steady = 78;
    private static readonly uint[] OfTopic = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void A_tag_that_many_accounts_take_up_in_a_day_bursts_and_one_of_every_day_does_not()
    {
        var burst = Assert.Single(TopicBursts.Find(Traces()));

        Assert.Equal(Hot, burst.Tag);
        Assert.InRange(burst.Accounts, 40, 60);
        Assert.InRange(240 * Hour, burst.From, burst.Until);
    }

    [Fact]
    public void Words_of_the_burst_are_those_that_go_with_it() => Assert.Equal(OfTopic.Order(), Assert.Single(TopicBursts.Find(Traces())).Words.Order());

    [Fact]
    public void A_crowd_of_copies_does_not_make_its_words_go_with_the_topic()
    {
        var traces = Traces();
        for (var i = 0; i < 30; i++) traces.Add(new Trace { Account = 5000 + (ulong)i, Time = 241 * Hour, Text = 99 }, [900, 901], [Hot], [], [], []);

        Assert.DoesNotContain(900u, TopicBursts.Find(traces).Single(found => found.Tag == Hot).Words);
    }

    [Theory]
    [InlineData(new uint[] { 700, 701, 702, 703, 704 }, true)]
    [InlineData(new uint[] { 1, 2, 700, 701 }, false)]
    public void Selling_under_a_burst_is_riding_it_where_the_words_have_nothing_to_do_with_it(uint[] words, bool rides)
    {
        var uses = new OpposedUses(new UseLists { Bursts = TopicBursts.Find(Traces()) });

        var signals = uses.Read("全场五折，下单包邮，想要的私信我", new UseContext { TagKeys = [Hot], Tags = ["灯节"], WordHashes = words, Time = 241 * Hour });

        Assert.Equal(rides, signals.Any(signal => signal.Use == OpposedUse.HotTopicRiding));
    }

    [Fact]
    public void Few_traces_show_no_burst() => Assert.Empty(TopicBursts.Find(new TraceSet()));

    private static TraceSet Traces()
    {
        var traces = new TraceSet();
        for (var day = 0; day < 20; day++)
        {
            for (var i = 0; i < 30; i++)
            {
                var account = (ulong)((day * 100) + i + 1);
                traces.Add(new Trace { Account = account, Time = (day * 24 * Hour) + (i * Hour / 2), Text = account }, [100 + (uint)i, 200 + (uint)day], [Steady], [], [], []);
            }
        }

        for (var i = 0; i < 50; i++)
        {
            uint[] words = [OfTopic[i % 6], OfTopic[(i + 1) % 6], OfTopic[(i + 2) % 6], 300 + (uint)i];
            traces.Add(new Trace { Account = 3000 + (ulong)i, Time = (240 * Hour) + (i * Hour / 4), Text = 3000 + (ulong)i }, words, [Hot], [], [], []);
        }

        return traces;
    }
}
