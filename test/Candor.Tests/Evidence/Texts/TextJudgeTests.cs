using Candor.Evidence.Texts;
using Candor.Numerics;
using Candor.Signals.Text;
using Xunit;

namespace Candor.Tests.Evidence.Texts;

public sealed class TextJudgeTests
{
    private const int Long = 100;

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void At_most_alpha_of_people_of_a_calibrated_domain_are_called_something(double alpha)
    {
        var judge = new TextJudge("zh", Calibration(3000), alpha);
        var random = new SeededRandom(99);
        var called = Enumerable.Range(0, 20_000).Count(_ => judge.Judge(Person(random, 0), "calm", isNewDomain: false).Finding != TextFinding.None);

        Assert.InRange(called / 20_000.0, alpha * 0.6, alpha * 1.4);
    }

    [Fact]
    public void In_a_domain_without_calibration_the_most_lenient_one_counts()
    {
        var judge = new TextJudge("zh", Calibration(1000), 0.01);
        var between = Score(4.5f); // far above the calm people, within the excited ones

        Assert.Equal(TextFinding.Generated, judge.Judge(between, "calm", isNewDomain: false).Finding);
        Assert.Equal(TextFinding.None, judge.Judge(between, "unheard of", isNewDomain: false).Finding);
        Assert.Equal(TextFinding.None, judge.Judge(between, null, isNewDomain: false).Finding);
        Assert.Equal(TextFinding.Generated, judge.Judge(Score(12), null, isNewDomain: false).Finding);
    }

    [Fact]
    public void A_text_is_held_against_people_of_its_own_length()
    {
        var calibrating = new TextCalibrating("zh", 1);
        var random = new SeededRandom(5);
        for (var i = 0; i < 500; i++)
        {
            calibrating.Add(Person(random, 0), TextFinding.None, "s", "d");
            calibrating.Add(Score(Normal(random) + 6, 25), TextFinding.None, "s", "d");
        }

        var judge = new TextJudge("zh", calibrating.Make(), 0.05);
        Assert.Equal(TextFinding.Generated, judge.Judge(Score(6), "d", isNewDomain: false).Finding);
        Assert.Equal(TextFinding.None, judge.Judge(Score(6, 25), "d", isNewDomain: false).Finding);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_can_be_known()
    {
        var judge = new TextJudge("zh", Calibration(1000), 0.01);

        Assert.Equal(TextDoubt.TooShort, judge.Judge(Score(20, 19), "calm", isNewDomain: false).Doubt);
        Assert.Equal(TextDoubt.NewDomain, judge.Judge(Score(20), "unheard of", isNewDomain: true).Doubt);
        Assert.Equal(TextDoubt.UnlikeCalibration, judge.Judge(Score(20) with { Unseen = 0.9f }, "unheard of", isNewDomain: false).Doubt);
        Assert.Equal(TextDoubt.NotCalibrated, new TextJudge("zh", null, 0.01).Judge(Score(20), "calm", isNewDomain: false).Doubt);
        Assert.Equal(TextDoubt.NotCalibrated, new TextJudge("zh", Calibration(150), 0.001).Judge(Score(20), "calm", isNewDomain: false).Doubt);
        Assert.All((TextDoubt[])[TextDoubt.TooShort], _ => Assert.True(double.IsNaN(judge.Judge(Score(20, 19), null, isNewDomain: false).PValue)));
    }

    [Fact]
    public void A_refined_text_is_told_from_a_generated_one_where_the_calibration_had_both()
    {
        var calibrating = new TextCalibrating("zh", 1);
        var random = new SeededRandom(5);
        for (var i = 0; i < 500; i++)
        {
            calibrating.Add(Person(random, 0), TextFinding.None, "s", "d");
            calibrating.Add(Score(Normal(random) + 5), TextFinding.Refined, "s", "d");
            calibrating.Add(Score(Normal(random) + 11), TextFinding.Generated, "s", "d");
        }

        var judge = new TextJudge("zh", calibrating.Make(), 0.01);
        Assert.Equal(TextFinding.Refined, judge.Judge(Score(5), "d", isNewDomain: false).Finding);
        Assert.Equal(TextFinding.Generated, judge.Judge(Score(11), "d", isNewDomain: false).Finding);
    }

    [Fact]
    public void A_domain_is_new_when_too_many_of_its_texts_are_unlike_the_calibration()
    {
        var judge = new TextJudge("zh", Calibration(1000), 0.01);
        var (strange, near, few) = (new DomainNovelty(judge), new DomainNovelty(judge), new DomainNovelty(judge));
        for (var i = 0; i < 100; i++)
        {
            strange.Add(Score(0) with { Unseen = i % 2 == 0 ? 0.9f : 0.1f });
            near.Add(Score(0) with { Unseen = i % 10 == 0 ? 0.9f : 0.1f });
        }

        few.Add(Score(0));
        Assert.Equal((true, 0.5), (strange.IsNew, strange.Unlike));
        Assert.Equal((false, 0.1), (near.IsNew, near.Unlike));
        Assert.True(few.IsNew);
    }

    [Fact]
    public void Too_few_people_make_no_calibration()
    {
        var calibrating = new TextCalibrating("zh", 1);
        for (var i = 0; i < 99; i++) calibrating.Add(Score(i), TextFinding.None, "s", "d");
        calibrating.Add(Score(1, 5), TextFinding.None, "s", "d");

        Assert.Equal(1, calibrating.TooShort);
        Assert.Contains("the most is 99", Assert.Throws<FormatException>(calibrating.Make).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unflagged_are_the_people_of_a_length_below_the_threshold()
    {
        var judge = new TextJudge("zh", Calibration(3000), 0.01);
        var people = judge.Unflagged("one", "calm", LengthBucket.Of(Long));

        Assert.Equal(2971, people!.Length); // rank 2,971 of 3,000
        Assert.Equal(people.Order(), people);
        Assert.Null(judge.Unflagged("two", "calm", LengthBucket.Of(Long)));
        Assert.Null(judge.Unflagged("one", "calm", LengthBucket.Of(1000)));
    }

    [Fact]
    public void Texts_too_short_to_be_judged_do_not_make_a_domain_familiar()
    {
        var novelty = new DomainNovelty(new TextJudge("zh", Calibration(1000), 0.01));
        for (var i = 0; i < 40; i++)
        {
            novelty.Add(Score(0) with { Unseen = 0.9f });
            for (var k = 0; k < 3; k++) novelty.Add(Score(0, 10) with { Unseen = 0 });
        }

        Assert.Equal((true, 1.0), (novelty.IsNew, novelty.Unlike));
    }

    /// <summary>Two domains: calm people score about 0, excited ones about 4.</summary>
    private static TextCalibration Calibration(int people)
    {
        var calibrating = new TextCalibrating("zh", 1);
        var random = new SeededRandom(3);
        for (var i = 0; i < people; i++)
        {
            calibrating.Add(Person(random, 0), TextFinding.None, "one", "calm");
            calibrating.Add(Person(random, 4), TextFinding.None, "two", "excited");
        }

        return calibrating.Make();
    }

    private static MakingScore Person(SeededRandom random, float mean) => Score(Normal(random) + mean) with { Unseen = (float)random.NextDouble() * 0.5f };

    private static MakingScore Score(float sum, int length = Long) => new(length, sum, 0, 0, 0.1f);

    private static float Normal(SeededRandom random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
