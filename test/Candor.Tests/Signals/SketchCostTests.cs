using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Evidence;
using Candor.Evidence.Measurement;
using Candor.Evidence.Training;
using Candor.Tests.Exact;
using Xunit;

namespace Candor.Tests.Signals;

public sealed class SketchCostTests(ITestOutputHelper output)
{
    private const double MostCost = 0.003;

    private static readonly ulong[] Seeds = [1, 2, 3];

    [Theory]
    [InlineData("en-30")]
    [InlineData("fr-31")]
    public void Sketches_cost_at_most_three_thousandths_of_the_auc(string set)
    {
        var run = ParityRun.Of(set);
        var labels = LabelFile.Read([SharedData.Find("botornot", $"{set}.labels-clean.csv")]);
        var accounts = labels.Where(label => run.Served.ContainsKey(label.Key)).OrderBy(label => label.Key, StringComparer.Ordinal);
        var served = accounts.Select(label => ExampleOf(label.Key, label.Value, run.Served[label.Key][0])).ToArray();
        var exact = served.Select(example => Recompute(example, run.Exact[example.Account][0])).ToArray();

        var (withSketches, without) = (Auc(served), Auc(exact));

        var cost = without - withSketches;
        output.WriteLine(FormattableString.Invariant($"{set} auc: {withSketches:0.0000} exact {without:0.0000} cost {cost:0.0000}"));
        Assert.InRange(cost, -1, MostCost);
    }

    private static Example ExampleOf(string account, bool isManaged, WindowRecord window) =>
        new(account, isManaged, account, window.Stratum, window.Path, window.Final);

    private static Example Recompute(Example example, List<ExactAct> acts) => example with
    {
        Path = [.. example.Path.Select(snapshot => Recompute(snapshot, acts))],
        Final = Recompute(example.Final, acts),
    };

    private static Snapshot Recompute(Snapshot snapshot, List<ExactAct> acts)
    {
        var values = ExactFeatures.RowOf([.. acts.Take(snapshot.Acts)]);
        return Snapshot.FromValues(snapshot.Acts, [.. values.Select(value => (float)value)], snapshot.Observations, snapshot.Client);
    }

    /// <summary>Mean over the seeds, each account scored by a model that has not seen it.</summary>
    private static double Auc(IReadOnlyList<Example> examples) => Seeds.Average(seed =>
    {
        var scores = CrossValidation.Run(examples, 5, seed, new HashSet<string>());
        float[] Of(bool managed) =>
            [.. examples.Zip(scores).Where(pair => pair.First.IsManaged == managed).Select(pair => pair.Second.Maximum)];
        return Ranking.Auc(Of(managed: false), Of(managed: true));
    });
}
