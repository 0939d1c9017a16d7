using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Numerics;
using Candor.Signals;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Evidence.Calibrating;

public sealed class ThresholdsTests(SampleRun sample)
{
    private const double Alpha = 0.05; // needs 19 people

    [Theory]
    [InlineData("en/person/new", "en/person/new", "en/person/low", "en/person/middle")] // 10 + 5 + 8
    [InlineData("en/person/low", "en/person/low", "en/person/new", "en/person/middle")] // 5 + 10 + 8, the less active first
    [InlineData("en/person/middle", "en/person/middle", "en/person/low", "en/person/high")] // 8 + 5 + 50
    [InlineData("en/person/high", "en/person/high")] // 50
    public void Activity_backs_off_to_the_nearest_and_no_further_than_needed(string stratum, params string[] pooled) =>
        Assert.Equal(pooled, For(stratum).Strata.Select(other => other.ToString()));

    [Theory]
    [InlineData("zh/person/new")]
    [InlineData("en/brand/new")]
    [InlineData("en/unstated/new")] // a missing kind is a kind of its own
    [InlineData("und/person/new")] // and so is a missing language
    public void Language_and_kind_are_never_pooled(string stratum)
    {
        var threshold = For(stratum);

        Assert.False(threshold.IsCalibrated);
        Assert.Empty(threshold.Maxima);
        Assert.Equal((0, float.PositiveInfinity), (threshold.Confidence, threshold.Break));
    }

    [Fact]
    public void Whoever_is_pooled_is_a_neighbour_and_was_needed()
    {
        var random = new SeededRandom(3);
        string[] strata = [.. "en zh".Split(' ').SelectMany(language => "person brand".Split(' ')
            .SelectMany(kind => "new low middle high".Split(' ').Select(activity => $"{language}/{kind}/{activity}")))];
        for (var trial = 0; trial < 100; trial++)
        {
            var people = strata.SelectMany(stratum => Many(stratum, random.Below(15))).ToArray();
            var thresholds = new Thresholds(Crowd.Of(people), Alpha);
            foreach (var name in strata)
            {
                Assert.True(Stratum.TryParse(name, out var stratum));
                var threshold = thresholds.For(stratum);

                Assert.All(threshold.Strata, other => Assert.True(other == stratum || other.IsNeighbour(stratum)));
                Assert.Equal(people.Count(person => threshold.Strata.Contains(person.Stratum)), threshold.Maxima.Length);
                Assert.Equal(threshold.IsCalibrated, people.Count(person => person.Stratum.IsNeighbour(stratum)) >= 19);
                Assert.True(threshold.Strata.Count == 1 || people.Count(person => threshold.Strata.SkipLast(1).Contains(person.Stratum)) < 19);
            }
        }
    }

    [Fact]
    public void All_people_together_are_the_pooled_calibration()
    {
        var pooled = new Thresholds(Crowd.Of([.. Many("en/person/new", 9), .. Many("zh/brand/high", 10)]), Alpha).Pooled;

        Assert.Equal(19, pooled.Maxima.Length);
        Assert.True(pooled.IsCalibrated);
    }

    [Fact]
    public void A_maximum_is_the_largest_look_and_bars_are_read_there()
    {
        float[][] looks = [[1, 0, 0, 0, 0, 0], [1, 1, 1, 1, 0, -1], [3, -1, 0, 0, 0, 0]];

        var pooled = new Thresholds(Crowd.Of([Crowd.Person("en/person/new", looks)]), Alpha).Pooled;

        Assert.Equal([3], pooled.Maxima);
        Assert.Equal(1, pooled.FamilyBars[Family.Timing]);
        Assert.Equal(3, pooled.FamilyBars[Family.Content]);
        Assert.Equal(-1, pooled.FamilyBars[Family.Client]);
    }

    [Fact]
    public void Four_people_of_five_lie_below_a_familys_bar()
    {
        var pooled = new Thresholds(Crowd.Hundred(), Alpha).Pooled;

        Assert.Equal(0.792f, pooled.FamilyBars[Family.Timing], 4);
        Assert.Equal(0.792f, pooled.FamilyBars[Family.Content], 4);
        Assert.Equal(0, pooled.FamilyBars[Family.Client]);
        Assert.Equal(1.9f, pooled.Threshold, 4);
        Assert.Equal(5, pooled.Break);
    }

    [Fact]
    public void A_channel_that_is_left_out_counts_for_nobody()
    {
        var without = new HashSet<string> { "timing", "client" };

        var pooled = new Thresholds(Crowd.Of([Crowd.Person("en/person/new", [[5, 1, 0, 0, 0, 3], [0, 2, 1, 0, 0, 0]])]), Alpha, without).Pooled;

        Assert.Equal([3], pooled.Maxima);
        Assert.Equal(0, pooled.FamilyBars[Family.Timing]);
        Assert.Equal(0, pooled.FamilyBars[Family.Client]);
    }

    [Theory]
    [InlineData]
    [InlineData("timing")]
    [InlineData("content")]
    [InlineData("client")]
    [InlineData("style", "topic")]
    public void Leaving_channels_out_is_the_same_as_scoring_without_them(params string[] names)
    {
        var without = names.ToHashSet();
        var file = ModelFile.Read(sample.Trained.Model);
        var models = new ModelSet(file, without);
        var calibration = CalibrationFile.Read(sample.Trained.Calibration, JsonFile.Digest(sample.Trained.Model), sample.Trained.Model, new WindowOptions());
        var labels = LabelFile.Read([SampleRun.Labels]);

        var people = labels.Where(pair => !pair.Value).Select(pair => pair.Key).ToHashSet();
        var expected = sample.Trained.Windows().Where(pair => people.Contains(pair.Key) && pair.Value[0].Path.Count > 0)
            .Select(pair => PathScore.Of(pair.Value[0].Path, models.For(pair.Key).Evidence).Maximum).Order();

        Assert.Equal(expected, new Thresholds(calibration, Alpha, without).Pooled.Maxima);
    }

    private static StratumThreshold For(string name)
    {
        Assert.True(Stratum.TryParse(name, out var stratum));
        return new Thresholds(
            Crowd.Of([.. Many("en/person/new", 10), .. Many("en/person/low", 5), .. Many("en/person/middle", 8), .. Many("en/person/high", 50)]),
            Alpha).For(stratum);
    }

    [Fact]
    public void Nobody_counts_twice_where_windows_are_pooled()
    {
        string[] strata = ["en/person/new", "en/person/low", "en/person/high"];
        var windows = Enumerable.Range(0, 15).SelectMany(person => strata.Select((stratum, i) => Crowd.Person(stratum, [person + (100 * i), 0, 0, 0, 0, 0]) with { Person = person }));
        var thresholds = new Thresholds(Crowd.Of(windows), Alpha);
        Assert.True(Stratum.TryParse("en/person/low", out var low));

        Assert.False(thresholds.For(low).IsCalibrated);
        Assert.Equal(Enumerable.Range(0, 15).Select(person => person + 100f), thresholds.For(low).Maxima);
        Assert.Equal(15, thresholds.Pooled.Maxima.Length);
    }

    private static IEnumerable<CalibrationAccount> Many(string stratum, int count) =>
        Enumerable.Range(0, count).Select(i => Crowd.Person(stratum, [[i, 0, 0, 0, 0, 0]]));
}
