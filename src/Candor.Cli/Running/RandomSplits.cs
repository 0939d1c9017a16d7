using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Evidence.Training;
using Candor.Numerics;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>
/// How well thresholds hold on accounts never seen: 40 % of the people and 60 % of the managed accounts train, another 40 % of the people calibrate, the rest
/// is judged; again and again. Groups stay together; accounts under five posts are left out.
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
        var judged = Alphas.Select(_ => new List<(string Stratum, bool IsManaged, bool IsAbove, bool IsFound)>()).ToArray();
        Example[] withLooks = [.. examples.Where(example => example.Path.Count > 0)];
        for (var split = 0; split < count; split++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Step(FormattableString.Invariant($"split {split + 1} of {count}"));
            var (training, calibration, test) = Split(withLooks, (ulong)split + 1);
            if (ModelTraining.Problem(training) is { } problem) throw new FormatException(problem + ".");
            var model = ModelTraining.Train(training, without, (ulong)split);
            var people = calibration.Select(example => example.ScoreBy(model)).ToArray();
            var scored = test.Select(example => (example.IsManaged, Score: example.ScoreBy(model))).ToArray();
            var maxima = test.Select(example => Most.Of(example, model)).ToArray();
            var own = Calibration(calibration, model);
            for (var i = 0; i < Alphas.Length; i++)
            {
                var byMaximum = Threshold(people.Select(score => score.Maximum), Alphas[i]);
                var byEnd = Threshold(people.Select(score => score.End), Alphas[i]);
                results[i].Add(
                [
                    Share(scored, false, score => score.Maximum > byMaximum), Share(scored, true, score => score.Maximum > byMaximum),
                    Share(scored, false, score => score.End > byEnd), Share(scored, true, score => score.End > byEnd),
                ]);
                judged[i].AddRange(Verdicts(maxima, new Thresholds(own, Alphas[i], without)));
            }
        }

        progress.Clear();
        return [.. Alphas.Select((alpha, i) => new SplitFigures(
            alpha, Mean(results[i], 0), Mean(results[i], 1), Mean(results[i], 2), Mean(results[i], 3), Deviation(results[i], 0), Deviation(results[i], 1), Strata(judged[i])))];
    }

    private static Calibration Calibration(List<Example> people, EvidenceModel model) => new()
    {
        ModelDigest = "",
        Window = new Accounts.WindowOptions(),
        Accounts = [.. people.Select((example, i) => CalibrationAccount.Of(i, example.Stratum, example.Path, 0, model, example.GroupNats))],
        Scales = [],
    };

    private static IEnumerable<(string Stratum, bool IsManaged, bool IsAbove, bool IsFound)> Verdicts(Most[] test, Thresholds thresholds)
    {
        foreach (var (example, evidence, nats) in test)
        {
            var against = thresholds.For(example.Stratum);
            if (!against.IsCalibrated) continue;
            yield return (example.Stratum.ToString(), example.IsManaged, evidence > against.Threshold, Judge.IsManaged(evidence, nats, against));
        }
    }

    private static SortedDictionary<string, StratumFigures> Strata(List<(string Stratum, bool IsManaged, bool IsAbove, bool IsFound)> judged) => new(
        judged.GroupBy(item => item.Stratum).ToDictionary(
            group => group.Key,
            group => new StratumFigures(
                Count(group, managed: false, found: false), Count(group, managed: false, found: true),
                Count(group, managed: true, found: false), Count(group, managed: true, found: true))),
        StringComparer.Ordinal);

    private static Rate Count(IEnumerable<(string Stratum, bool IsManaged, bool IsAbove, bool IsFound)> items, bool managed, bool found)
    {
        var chosen = items.Where(item => item.IsManaged == managed).ToArray();
        return new Rate(chosen.Count(item => found ? item.IsFound : item.IsAbove), chosen.Length);
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

    /// <summary>An account's look with the most evidence: the same whatever alpha is.</summary>
    private sealed record Most(Example Example, float Evidence, float[] Nats)
    {
        public static Most Of(Example example, EvidenceModel model)
        {
            var nats = new float[EvidenceModel.Places];
            return new Most(example, Judge.Maximum(example.Path, model, nats, model.CountsGroup ? example.GroupNats : 0), nats);
        }
    }
}
