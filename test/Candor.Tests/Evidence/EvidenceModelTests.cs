using Candor.Evidence;
using Candor.Signals;
using Candor.Tests.Accounts;
using Xunit;

namespace Candor.Tests.Evidence;

public sealed class EvidenceModelTests
{
    private static EvidenceModel Model => Population.Model;

    [Fact]
    public void The_nats_of_the_channels_are_all_there_is()
    {
        var nats = new float[Channels.All.Count + 1];
        foreach (var example in Population.Default)
        {
            var evidence = Model.Score(example.Final, nats);

            Assert.Equal(Model.Combination.Bias + nats.Sum(), evidence, 1e-4f);
            for (var channel = 0; channel < Channels.All.Count; channel++)
            {
                var (weight, floor) = (Model.Combination.Weight[channel], Channels.All[channel].Floor);
                Assert.InRange(nats[channel], weight * floor, weight * Combination.Ceiling);
            }
        }
    }

    [Fact]
    public void A_channel_is_the_sum_of_its_features_contributions()
    {
        var final = Population.Default[0].Final;
        for (var channel = 0; channel < Channels.All.Count; channel++)
        {
            var (model, combination) = (Model.Channels[channel], Model.Combination);
            var count = model.Features.Count;
            var score = model.Score(final.Values.Slice(Channels.Offset(channel), count), final.Observations[channel]);
            var sum = Enumerable.Range(0, count).Sum(feature => Model.Contribution(final, channel, feature));

            Assert.Equal(
                combination.Weight[channel] * (score - combination.Mean[channel]) / combination.Deviation[channel],
                sum + (combination.Weight[channel] * (model.Bias - combination.Mean[channel]) / combination.Deviation[channel]),
                1e-3f);
        }
    }

    [Fact]
    public void A_feature_that_is_absent_is_that_of_the_average_person()
    {
        var model = Model.Channels[0];
        for (var feature = 0; feature < model.Features.Count; feature++)
        {
            Assert.Equal(0, model.Contribution(feature, float.NaN, 50));
            Assert.Equal(0, model.Contribution(feature, model.Mean[feature], 50));
        }
    }

    [Fact]
    public void Few_acts_pull_to_the_average_person()
    {
        var model = Model.Channels[0];
        var at = (int observations) => Math.Abs(model.Standardize(1, model.Lower[1], observations));

        Assert.Equal(0, at(0));
        Assert.Equal(at(400) / 2, at(4), 0.02f);
        Assert.True(at(10) < at(100));
    }

    [Fact]
    public void An_account_too_young_to_score_stands_under_all_others()
    {
        var score = PathScore.Of([], Model);

        Assert.Equal(new PathScore(PathScore.TooYoung, PathScore.TooYoung, 0), score);
        Assert.All(Population.Default, example => Assert.True(PathScore.Of(example.Path, Model).Maximum > score.Maximum));
    }

    [Fact]
    public void The_maximum_of_a_path_is_told_with_its_place_and_its_end()
    {
        var path = Population.Default.First(example => example.IsManaged).Path;
        var scores = path.Select(snapshot => Model.Score(snapshot, new float[Channels.All.Count + 1])).ToArray();
        var most = Array.IndexOf(scores, scores.Max());

        Assert.Equal(new PathScore(scores[most], scores[^1], path[most].Acts), PathScore.Of(path, Model));
    }

    [Fact]
    public void A_declared_bot_s_evidence_holds_the_client_family_unless_it_is_left_out()
    {
        var life = new Life();
        life.Take(Act.Declares(Candor.Events.DeclaredAutomation.Automated));
        for (var i = 0; i < 5; i++) life.Take(Act.Post(i * 60));
        var snapshot = life.Look();
        var nats = new float[Channels.All.Count + 1];

        var with = Model.Score(snapshot, nats);
        Assert.Equal(3, nats[^1]);
        Assert.Equal(with - 3, Model.Without(new HashSet<string> { "client" }).Score(snapshot, nats), 1e-5f);
        Assert.Equal(0, nats[^1]);
    }

    [Fact]
    public void A_text_s_own_style_score_is_0_for_the_average_person_s_text_on_average()
    {
        var style = new ScoringModel(Model).TextScore;
        var analyzer = new Candor.Events.Texts.TextAnalyzer();
        var written = Enumerable.Range(1, 20).SelectMany(seed => Signals.Writers.Varied(45, (ulong)seed));
        var people = written.Average(text => style(analyzer.Read(text)));
        var managed = Signals.Writers.Template(45).Average(text => style(analyzer.Read(text)));

        Assert.Equal(0, people, 0.1);
        Assert.True(managed > 1, $"{managed}");
    }
}
