using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Evidence.Training;
using Candor.Numerics;

namespace Candor.Cli.Running;

/// <summary>
/// How well thresholds hold on accounts never seen: 40 % of the people and 60 % of the managed accounts train, another 40 % of the people calibrate, the rest
/// is judged; again and again. Groups stay together.
/// </summary>
internal static class RandomSplits
{
    private static readonly double[] Alphas = [0.05, 0.01];

    /// <summary>Runs the splits.</summary>
    /// <param name="examples">Labelled accounts.</param>
    /// <param name="count">Splits.</param>
    /// <param name="without">Channels and families to leave out.</param>
    /// <param name="progress">Shows how far it is.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static IReadOnlyList<SplitFigures> Run(
        IReadOnlyList<Example> examples, int count, IReadOnlySet<string> without, RunProgress progress, CancellationToken cancellation)
    {
        var results = Alphas.Select(_ => new List<double[]>()).ToArray();
        for (var split = 0; split < count; split++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Step(FormattableString.Invariant($"split {split + 1} of {count}"));
            var (training, calibration, test) = Split(examples, (ulong)split + 1);
            if (ModelTraining.Problem(training) is { } problem) throw new FormatException(problem + ".");
            var model = ModelTraining.Train(training, without, (ulong)split);
            var people = calibration.Select(example => PathScore.Of(example.Path, model)).ToArray();
            var judged = test.Select(example => (example.IsManaged, Score: PathScore.Of(example.Path, model))).ToArray();
            for (var i = 0; i < Alphas.Length; i++)
            {
                var byMaximum = Threshold(people.Select(score => score.Maximum), Alphas[i]);
                var byEnd = Threshold(people.Select(score => score.End), Alphas[i]);
                results[i].Add(
                [
                    Share(judged, false, score => score.Maximum > byMaximum), Share(judged, true, score => score.Maximum > byMaximum),
                    Share(judged, false, score => score.End > byEnd), Share(judged, true, score => score.End > byEnd),
                ]);
            }
        }

        progress.Clear();
        return [.. Alphas.Select((alpha, i) => new SplitFigures(
            alpha, Mean(results[i], 0), Mean(results[i], 1), Mean(results[i], 2), Mean(results[i], 3), Deviation(results[i], 0), Deviation(results[i], 1)))];
    }

    private static (List<Example> Training, List<Example> Calibration, List<Example> Test) Split(IReadOnlyList<Example> examples, ulong seed)
    {
        var (training, calibration, test) = (new List<Example>(), new List<Example>(), new List<Example>());
        var random = new SeededRandom(seed * 7919);
        foreach (var label in (bool[])[false, true])
        {
            var groups = examples.Where(example => example.IsManaged == label)
                .GroupBy(example => example.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            random.Shuffle(groups.AsSpan());
            var total = groups.Sum(group => group.Count());
            var placed = 0;
            foreach (var group in groups)
            {
                var share = (placed + 0.5) / total;
                var target = label ? (share < 0.6 ? training : test) : share < 0.4 ? training : share < 0.8 ? calibration : test;
                target.AddRange(group);
                placed += group.Count();
            }
        }

        return (training, calibration, test);
    }

    private static float Threshold(IEnumerable<float> scores, double alpha)
    {
        var sorted = scores.ToArray();
        Array.Sort(sorted);
        return Conformal.Threshold(sorted, alpha);
    }

    private static double Share((bool IsManaged, PathScore Score)[] judged, bool managed, Func<PathScore, bool> isAbove)
    {
        var chosen = judged.Where(item => item.IsManaged == managed).ToArray();
        return (double)chosen.Count(item => isAbove(item.Score)) / Math.Max(1, chosen.Length);
    }

    private static double Mean(List<double[]> rows, int column) => rows.Average(row => row[column]);

    private static double Deviation(List<double[]> rows, int column)
    {
        var mean = Mean(rows, column);
        return Math.Sqrt(rows.Average(row => (row[column] - mean) * (row[column] - mean)));
    }
}
