using Candor.Events;
using Candor.Events.Traces;
using Candor.Signals.Corpus;
using Xunit;

namespace Candor.Tests.Signals.Corpus;

public class CorpusHealthTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_corpus_that_grows_homogeneous_is_called_so(ulong seed)
    {
        var corpus = new MadeCorpus(seed);
        corpus.People(0, 600);
        corpus.People(1, 600);
        corpus.People(2, 450);
        corpus.Machines(2, 150, templates: 5);

        Assert.Equal([Homogenization.NothingBefore, Homogenization.No, Homogenization.Yes], Answers(corpus));
        var last = Periods(corpus)[^1];
        Assert.Contains(CorpusMeasure.EffectiveTexts, last.Trend.Decisive);
        Assert.InRange(last[CorpusMeasure.InFamilies].Value, 0.2, 0.3);
    }

    [Fact]
    public void One_that_is_paraphrased_is_seen_without_families()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 800);
        corpus.People(1, 800, vocabulary: 400); // everybody writes in the same few words
        var trend = Periods(corpus)[1].Trend;

        Assert.Equal(Homogenization.Yes, trend.Homogenization);
        Assert.Contains(CorpusMeasure.Vocabulary, trend.Decisive);
        Assert.DoesNotContain(CorpusMeasure.EffectiveTexts, trend.Decisive);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_that_only_grows_is_not(ulong seed)
    {
        var corpus = new MadeCorpus(seed);
        foreach (var (week, size) in (ReadOnlySpan<(int, int)>)[(0, 300), (1, 900), (2, 6000)])
        {
            corpus.People(week, size * 9 / 10);
            corpus.Machines(week, size / 10, templates: 3);
        }

        Assert.DoesNotContain(Homogenization.Yes, Answers(corpus));
        var periods = Periods(corpus);
        Assert.Equal(periods[0][CorpusMeasure.EffectiveTexts].Value, periods[2][CorpusMeasure.EffectiveTexts].Value, 6.0);
        Assert.Equal(periods[0][CorpusMeasure.Vocabulary].Value, periods[2][CorpusMeasure.Vocabulary].Value, 6.0);
    }

    [Fact]
    public void One_that_grows_more_diverse_is_not()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 400);
        corpus.Machines(0, 200, templates: 3);
        corpus.People(1, 600);

        Assert.Equal([Homogenization.NothingBefore, Homogenization.No], Answers(corpus));
    }

    [Fact]
    public void One_account_that_floods_is_concentration_and_nothing_else()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 600, posts: 2);
        corpus.People(1, 600, posts: 2);
        corpus.Flood(1, 3000);
        var (before, now) = (Periods(corpus)[0], Periods(corpus)[1]);

        Assert.Equal((Homogenization.No, true), (now.Trend.Homogenization, now.Trend.IsMoreConcentrated));
        Assert.InRange(now[CorpusMeasure.TopShare].Value, 0.7, 0.75);
        Assert.Equal(before[CorpusMeasure.EffectiveTexts].Value, now[CorpusMeasure.EffectiveTexts].Value, 1.0);
        Assert.False(before.Trend.IsMoreConcentrated);
    }

    [Fact]
    public void Without_a_change_one_is_seldom_called()
    {
        var calls = 0;
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var corpus = new MadeCorpus(seed);
            for (var week = 0; week < 2; week++)
            {
                corpus.People(week, 270, posts: 2, vocabulary: 600);
                corpus.Machines(week, 30, templates: 4);
            }

            if (Periods(corpus, new CorpusOptions { HalfSamples = 100 })[1].Trend.Homogenization == Homogenization.Yes) calls++;
        }

        Assert.InRange(calls, 0, 7); // 5 % of 100 at most, give or take
    }

    [Fact]
    public void The_intervals_hold_what_they_promise()
    {
        var options = new CorpusOptions { HalfSamples = 100 };
        var large = new MadeCorpus(1000);
        large.People(0, 18_000, vocabulary: 600);
        large.Machines(0, 2000, templates: 4);
        var truth = Periods(large, options)[0];
        CorpusMeasure[] measures = [CorpusMeasure.EffectiveTexts, CorpusMeasure.EffectiveTextsOrder2, CorpusMeasure.Vocabulary, CorpusMeasure.InFamilies, CorpusMeasure.Similarity];
        var held = measures.ToDictionary(measure => measure, _ => 0);
        for (var seed = 1UL; seed <= 60; seed++)
        {
            var corpus = new MadeCorpus(seed);
            corpus.People(0, 540, vocabulary: 600);
            corpus.Machines(0, 60, templates: 4);
            var period = Periods(corpus, options)[0];
            foreach (var measure in measures) held[measure] += truth[measure].Value >= period[measure].Low && truth[measure].Value <= period[measure].High ? 1 : 0;
        }

        Assert.All(held.Values, times => Assert.InRange(times, 51, 60)); // 95 % of 60 is 57
    }

    [Theory]
    [InlineData(0, Homogenization.No)]
    [InlineData(3, Homogenization.Yes)]
    [InlineData(-3, Homogenization.No)]
    public void A_slow_trend_is_seen_over_all_periods(int percent, Homogenization expected)
    {
        var corpus = new MadeCorpus(5);
        for (var week = 0; week < 10; week++)
        {
            var machines = 5 * ((percent < 0 ? 30 : 0) + (percent * week));
            corpus.People(week, 500 - machines);
            corpus.Machines(week, machines, templates: 5);
        }

        Assert.Equal(expected, Assert.Single(CorpusHealth.Of(corpus.Traces, new CorpusOptions { HalfSamples = 50 })).Overall());
    }

    [Fact]
    public void A_period_of_too_few_accounts_is_left_open()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 199, posts: 50);
        corpus.People(1, 400);
        var periods = Periods(corpus);

        Assert.Equal((9950, 199), (periods[0].Posts, periods[0].Accounts));
        Assert.All(periods[0].Figures, figure => Assert.False(figure.IsKnown));
        Assert.Equal(Homogenization.CannotTell, periods[1].Trend.Homogenization);
    }

    [Fact]
    public void What_is_declared_is_counted_by_account()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 300);
        corpus.Machines(0, 100, templates: 90, Declaration.Generated);

        Assert.Equal(0.25, Periods(corpus)[0][CorpusMeasure.DeclaredMade].Value, 0.001);
    }

    [Fact]
    public void Languages_and_topics_are_measured_apart()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 300, topic: 5);
        corpus.People(0, 200, topic: 6);
        corpus.People(0, 250, language: "en");
        var series = CorpusHealth.Of(corpus.Traces, new CorpusOptions { LargestSubjects = 1 });

        Assert.Equal([("en", 0UL, 250), ("zh", 0UL, 500), ("zh", 5UL, 300)], series.Select(one => (LanguageCode.ToText(one.Language), one.Subject.Key, one.Periods[0].Posts)));
        var named = CorpusHealth.Of(corpus.Traces, new CorpusOptions { Subjects = [new CorpusSubject(6, "six")], Language = LanguageCode.Pack("zh"u8) });
        Assert.Equal(("six", 200), (Assert.Single(named).Subject.Name, named[0].Periods[0].Posts));
    }

    [Fact]
    public void The_first_posts_of_a_family_belong_to_it_by_their_text()
    {
        var traces = new TraceSet();
        for (var i = 0; i < 400; i++)
        {
            var trace = new Trace { Type = EventType.PostCreated, Time = MadeCorpus.Monday, Account = (ulong)i + 1, Text = i < 200 ? 9UL : 1000UL + (ulong)i, Family = i is > 1 and < 200 ? 3u : 0 };
            traces.Add(trace, [], [], [], [], []);
        }

        var whole = CorpusHealth.Of(traces, new CorpusOptions())[0].Periods[0];
        Assert.Equal(Math.Exp(-(0.5 * Math.Log(0.5)) - (0.5 * Math.Log(0.01))), whole[CorpusMeasure.EffectiveTexts].Value, 2.0);
        Assert.Equal(0.5, whole[CorpusMeasure.Repeated].Value, 0.01);
        Assert.False(whole[CorpusMeasure.Vocabulary].IsKnown);
        Assert.False(whole[CorpusMeasure.Similarity].IsKnown);
    }

    [Fact]
    public void The_same_traces_give_the_same_figures()
    {
        var corpus = new MadeCorpus(1);
        corpus.People(0, 300);

        Assert.Equal(Periods(corpus)[0].Figures, Periods(corpus)[0].Figures);
        Assert.NotEqual(Periods(corpus)[0].Figures, Periods(corpus, new CorpusOptions { Seed = 2 })[0].Figures);
    }

    private static IReadOnlyList<CorpusFigures> Periods(MadeCorpus corpus, CorpusOptions? options = null) => Assert.Single(CorpusHealth.Of(corpus.Traces, options ?? new CorpusOptions())).Periods;

    private static IEnumerable<Homogenization> Answers(MadeCorpus corpus) => Periods(corpus).Select(period => period.Trend.Homogenization);
}
