using Candor.Tests.Exact;
using Xunit;

namespace Candor.Tests.Signals;

public sealed class ParityTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-3;
    private const double MostError = 0.25;

    private static readonly HashSet<string> Sketched =
    [
        "cadence.ks_exp", "self_similarity.J_best", "self_similarity.near_dup", "self_similarity.open2_rep", "self_similarity.lay_ent",
        "self_similarity.lay_top", "self_similarity.pun_ent", "self_similarity.pun_top", "topic.ttr", "topic.topword_df", "topic.tag_ent",
        "topic.emo_ent",
    ];

    public static TheoryData<string, string> SketchedFeatures => Rows(Sketched);

    public static TheoryData<string, string> CountedFeatures => Rows(ExactFeatures.Names.Where(name => !Sketched.Contains(name)));

    [Theory]
    [MemberData(nameof(CountedFeatures))]
    public void A_counter_or_moment_is_exact(string set, string feature)
    {
        var wrong = Pairs(set, feature)
            .Where(pair => Math.Abs(pair.Served - pair.Exact) > Tolerance * Math.Max(1, Math.Abs(pair.Exact)) || double.IsNaN(pair.Served))
            .ToArray();

        output.WriteLine($"{set} {feature}: {wrong.Length} wrong; {string.Join(", ", wrong.Take(5))}");
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(SketchedFeatures))]
    public void A_sketched_feature_is_within_a_quarter_of_a_deviation(string set, string feature)
    {
        var ratio = Errors.Ratio(Pairs(set, feature));

        output.WriteLine(FormattableString.Invariant($"{set} {feature}: {ratio:0.000}"));
        Assert.InRange(ratio, 0, MostError);
    }

    [Fact]
    public void Every_feature_of_the_channels_is_recomputed()
    {
        var computed = ParityRun.Of("community").Exact.Values.SelectMany(windows => windows).SelectMany(acts => ExactFeatures.Of(acts).Keys).ToHashSet();

        Assert.Equal(ExactFeatures.Names.Order(StringComparer.Ordinal), computed.Order(StringComparer.Ordinal));
    }

    private static (double Served, double Exact)[] Pairs(string set, string feature)
    {
        var place = ExactFeatures.Names.ToList().IndexOf(feature);
        var pairs = ParityRun.Of(set).Rows.Select(row => ((double)row.Served[place], row.Exact[place])).ToArray();
        Assert.All(pairs, pair => Assert.Equal(double.IsNaN(pair.Item2), double.IsNaN(pair.Item1)));
        return [.. pairs.Where(pair => !double.IsNaN(pair.Item2))];
    }

    private static TheoryData<string, string> Rows(IEnumerable<string> features)
    {
        var rows = new TheoryData<string, string>();
        foreach (var feature in features)
        {
            foreach (var set in ParityRun.Sets) rows.Add(set, feature);
        }

        return rows;
    }
}
