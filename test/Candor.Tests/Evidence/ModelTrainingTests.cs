using Candor.Evidence;
using Candor.Evidence.Measurement;
using Candor.Evidence.Training;
using Candor.Numerics;
using Candor.Signals;
using Xunit;

namespace Candor.Tests.Evidence;

public sealed class ModelTrainingTests
{
    private static readonly Example[] Unseen = [.. Population.Of(20, firstSeed: 500)];

    [Fact]
    public void Accounts_never_seen_are_told_apart()
    {
        var scores = Unseen.Select(example => PathScore.Of(example.Path, Population.Model).Maximum).ToArray();

        Assert.Equal(1, Auc(Unseen, scores));
        Assert.InRange(scores.Where((_, i) => !Unseen[i].IsManaged).Average(), float.MinValue, -2);
        Assert.InRange(scores.Where((_, i) => Unseen[i].IsManaged).Average(), 2, float.MaxValue);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_channel_alone_tells_them_apart_better_than_chance(int channel)
    {
        var others = Channels.All.Where((_, i) => i != channel).Select(other => other.Name).Append("client").ToHashSet();
        var model = Population.Model.Without(others);
        var scores = Unseen.Select(example => model.Score(example.Final, new float[Channels.All.Count + 1])).ToArray();

        Assert.InRange(Auc(Unseen, scores), 0.95, 1);
    }

    [Fact]
    public void Weights_of_channels_are_never_negative()
    {
        var random = new SeededRandom(3);
        var mislabelled = Population.Default.Select(example => example with { IsManaged = random.Below(2) == 0 }).ToArray();
        var confused = ModelTraining.Train(mislabelled, Population.Nothing, seed: 1);

        Assert.All(Population.Model.Combination.Weight.SkipLast(1), weight => Assert.InRange(weight, 0.01f, 20));
        Assert.All(confused.Combination.Weight, weight => Assert.InRange(weight, 0, 20));
    }

    [Theory]
    [InlineData("cadence", new[] { true, false, false, false, true })]
    [InlineData("topic", new[] { false, false, false, true, true })]
    [InlineData("content", new[] { false, true, true, true, true })]
    [InlineData("timing", new[] { true, false, false, false, true })]
    public void What_is_left_out_has_no_weight(string name, bool[] isOut)
    {
        var names = new HashSet<string> { name };
        var trained = ModelTraining.Train(Population.Default, names, seed: 1);

        Assert.Equal(isOut, trained.Combination.Weight.Select(weight => weight == 0));
        Assert.Equal(isOut, Population.Model.Without(names).Combination.Weight.Select(weight => weight == 0));
        Assert.True(trained.CountsClient);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Only_texts_that_look_more_made_speak_against_an_account(int managed)
    {
        var random = new SeededRandom(5);
        var trained = ModelTraining.Train([.. Population.Default.Select(example => WithText(example, (example.IsManaged ? managed : -managed) + (random.Below(100) / 50f)))], Population.Nothing, seed: 1);
        var channel = trained.Channels[TextCap.Place];

        Assert.Equal(0, channel.Oddness[0]);
        Assert.Equal(managed > 0, channel.Weight[0] > 0.1f);
        Assert.Equal(managed > 0, channel.Weight[0] != 0);
    }

    [Fact]
    public void A_channel_in_which_nobody_has_anything_changes_no_other()
    {
        var kept = ModelTraining.Train([.. Population.Default.Select(example => WithText(example, float.NaN))], Population.Nothing, seed: 1).Combination;

        Assert.Equal((0, Population.Model.Combination.Bias), (kept.Weight[TextCap.Place], kept.Bias));
        Assert.Equal(ModelTraining.Train(Population.Default, new HashSet<string> { "text" }, seed: 1).Combination.Weight, kept.Weight);
    }

    private static Example WithText(Example example, float making)
    {
        var (values, observations) = (example.Final.Values.ToArray(), example.Final.Observations.ToArray());
        (values[^1], observations[TextCap.Place]) = (making, 20);
        return example with { Final = Snapshot.FromValues(example.Final.Acts, values, observations, example.Final.Client) };
    }

    [Fact]
    public void The_client_family_can_be_left_out_too()
    {
        var names = new HashSet<string> { "client" };

        Assert.False(ModelTraining.Train(Population.Default, names, seed: 1).CountsClient);
        Assert.False(Population.Model.Without(names).CountsClient);
        Assert.True(Population.Model.Without(Population.Nothing).CountsClient);
    }

    [Fact]
    public void Accounts_in_another_order_give_the_same_model_once_sorted()
    {
        var examples = Population.Default.ToArray();
        new SeededRandom(9).Shuffle(examples.AsSpan());
        Assert.NotEqual(Population.Default, examples);
        var sorted = examples.OrderBy(example => example.Account, StringComparer.Ordinal).ToArray();
        var again = ModelTraining.Train(sorted, Population.Nothing, seed: 1);

        Assert.Equal(Numbers(Population.Model), Numbers(again));
    }

    [Fact]
    public void Unsorted_accounts_give_the_same_model_but_for_rounding()
    {
        var examples = Population.Default.ToArray();
        new SeededRandom(9).Shuffle(examples.AsSpan());

        var numbers = Numbers(ModelTraining.Train(examples, Population.Nothing, seed: 1));

        Assert.All(Numbers(Population.Model).Zip(numbers), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
    }

    [Fact]
    public void Cross_validation_scores_each_account_by_a_model_that_has_not_seen_it()
    {
        var scores = CrossValidation.Run(Population.Default, 5, seed: 1, Population.Nothing);

        Assert.Equal(1, Auc(Population.Default, [.. scores.Select(score => score.Maximum)]));
        var one = Population.Default.Length / 2;
        var changed = Population.Default.ToArray();
        changed[one] = changed[one] with { Path = [Population.Managed(700).Final] };
        var others = CrossValidation.Run(changed, 5, seed: 1, Population.Nothing);
        Assert.Equal(scores.Where((_, i) => i != one), others.Where((_, i) => i != one));
    }

    [Fact]
    public void Too_few_accounts_are_a_problem_said_in_words()
    {
        Assert.Null(ModelTraining.Problem(Population.Default));
        Assert.Equal(
            "training needs at least 8 people and 8 managed accounts with events; found 20 and 7",
            ModelTraining.Problem([.. Population.Default.Where((example, i) => !example.IsManaged || i < 7)]));
    }

    private static double Auc(Example[] examples, float[] scores) => Ranking.Auc(
        [.. scores.Where((_, i) => !examples[i].IsManaged)], [.. scores.Where((_, i) => examples[i].IsManaged)]);

    private static IEnumerable<float> Numbers(EvidenceModel model) => model.Channels
        .SelectMany(channel => channel.Lower.Concat(channel.Upper).Concat(channel.Mean).Concat(channel.Deviation).Concat(channel.Weight)
            .Concat(channel.Oddness).Append(channel.Bias))
        .Concat(model.Combination.Mean).Concat(model.Combination.Deviation).Concat(model.Combination.Weight).Append(model.Combination.Bias);
}
