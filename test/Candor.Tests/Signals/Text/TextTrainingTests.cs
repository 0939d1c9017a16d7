using Candor.Evidence.Measurement;
using Candor.Signals.Text;
using Candor.Signals.Text.Training;
using Xunit;

namespace Candor.Tests.Signals.Text;

public sealed class TextTrainingTests
{
    private static readonly TextModel Model = Train(1).Model;

    [Fact]
    public void What_was_learnt_on_two_topics_holds_on_a_third()
    {
        var scorer = new TextScorer(Model);
        float[] Scores(Func<ulong, int, string> text) => [.. Enumerable.Range(0, 200).Select(i => scorer.Score(text((ulong)i + 9000, 4)).Sum)];

        Assert.InRange(Ranking.Auc(Scores(MadeTexts.Person), Scores(MadeTexts.Machine)), 0.98, 1);
    }

    [Fact]
    public void A_source_of_people_alone_does_not_teach_that_its_topic_is_human()
    {
        var trained = Train(1, training =>
        {
            for (var i = 0UL; i < 400; i++) training.Add(MadeTexts.Person(i, 3), false, $"only{i}", "only");
        });

        Assert.Equal(400, trained.LeftOut);
        Assert.DoesNotContain("only", trained.Environments);
        Assert.Equal(Model.Words.Weights, trained.Model.Words.Weights);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model()
    {
        var again = Train(1).Model;

        Assert.Equal(Model.Words.Weights, again.Words.Weights);
        Assert.Equal(Model.Shape.Weights, again.Shape.Weights);
        Assert.Equal(Model.Values, again.Values);
        Assert.Equal(Model.Means, again.Means);
    }

    [Fact]
    public void Rounding_to_eight_bits_costs_next_to_nothing()
    {
        var trained = Train(2);
        double Auc(Func<CrossFittedText, float> score) =>
            Ranking.Auc([.. trained.CrossFitted.Where(text => !text.IsMade).Select(score)], [.. trained.CrossFitted.Where(text => text.IsMade).Select(score)]);

        Assert.Equal(Auc(text => text.Score), Auc(text => text.Rounded), 0.005);
        Assert.All(trained.CrossFitted, text => Assert.Equal(text.Score, text.Rounded, 0.5f));
    }

    [Fact]
    public void Every_head_sets_unseen_machines_some_deviations_above_unseen_people()
    {
        var scorer = new TextScorer(Model);
        MakingScore[] Scores(Func<ulong, int, string> text) => [.. Enumerable.Range(0, 300).Select(i => scorer.Score(text((ulong)i + 5000, i % 2)))];
        var (people, machines) = (Scores(MadeTexts.Person), Scores(MadeTexts.Machine));

        foreach (var head in (Func<MakingScore, float>[])[score => score.Shape, score => score.Style]) Assert.InRange(machines.Average(head) - people.Average(head), 1.5, 100);
        Assert.InRange(people.Average(score => score.Sum), -4, 0.5);
    }

    [Fact]
    public void Too_few_texts_are_refused()
    {
        var training = new TextTraining("zh", 1);
        for (var i = 0UL; i < 50; i++) training.Add(MadeTexts.Person(i), i % 2 == 0, $"{i}", "one");

        Assert.Contains("200 are the least", Assert.Throws<FormatException>(training.Train).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scoring_a_text_allocates_nothing()
    {
        var scorer = new TextScorer(Model);
        var texts = Enumerable.Range(0, 50).Select(i => MadeTexts.Person((ulong)i)).ToArray();
        foreach (var text in texts) scorer.Score(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts) scorer.Score(text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_reasons_are_what_the_machine_does_and_people_do_not()
    {
        var scorer = new TextScorer(Model);
        scorer.Score(MadeTexts.Machine(7777, 1));
        var reasons = scorer.Reasons();

        Assert.All(reasons, reason => Assert.True(reason.Adds > 0));
        Assert.Contains(reasons.Take(3), reason => reason.Feature.Name is "words_connectives" or "clause_spread" or "clause_least" or "sentence_spread");
    }

    [Fact]
    public void A_damaged_model_says_what_is_wrong()
    {
        Assert.Empty(Model.Problems());
        Assert.NotEmpty((Model with { Seen = [] }).Problems());
        Assert.NotEmpty((Model with { Language = "" }).Problems());
        Assert.NotEmpty((Model with { Means = [float.NaN, 0, 0] }).Problems());
        Assert.NotEmpty((Model with { Deviations = [0, 1, 1] }).Problems());
        Assert.NotEmpty((Model with { Features = ["other"] }).Problems());
    }

    private static TrainedTextModel Train(ulong seed, Action<TextTraining>? also = null)
    {
        var training = new TextTraining("zh", seed);
        for (var i = 0UL; i < 400; i++)
        {
            for (var source = 0; source < 2; source++)
            {
                training.Add(MadeTexts.Person(i, source), false, $"{source}-{i}", $"s{source}");
                training.Add(MadeTexts.Machine(i, source), true, $"{source}-{i}", $"s{source}");
            }
        }

        also?.Invoke(training);
        return training.Train();
    }
}
