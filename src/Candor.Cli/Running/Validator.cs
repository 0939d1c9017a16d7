using Candor.Evidence;
using Candor.Evidence.Training;
using static System.FormattableString;

namespace Candor.Cli.Running;

/// <summary>Account-disjoint cross-validation, and transfer from one language to another.</summary>
internal static class Validator
{
    /// <summary>Figures of all accounts (`all`) and of each language, over seeds 1 to <paramref name="seeds"/>.</summary>
    public static IReadOnlyDictionary<string, ValidationFigures> CrossValidate(
        IReadOnlyList<Example> examples, int folds, int seeds, IReadOnlySet<string> without, RunProgress progress, CancellationToken cancellation)
    {
        if (ModelTraining.Problem(examples) is { } problem) throw new FormatException(problem + ".");
        var scores = new List<PathScore[]>();
        for (var seed = 1; seed <= seeds; seed++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Step(Invariant($"seed {seed} of {seeds}"));
            scores.Add(CrossValidation.Run(examples, folds, (ulong)seed, without));
        }

        progress.Clear();
        var sets = Languages(examples).Select(language => (Name: language, Has: (Func<Example, bool>)(example => example.Stratum.Language == language)))
            .Prepend((Name: "all", Has: _ => true));
        return sets.ToDictionary(set => set.Name, set => new ValidationFigures(
            [.. scores.Select(seed => Figures(examples, seed, set.Has, score => score.Maximum))],
            [.. scores.Select(seed => Figures(examples, seed, set.Has, score => score.End))]));
    }

    /// <summary>Figures of each language under a model trained on each other one.</summary>
    public static IReadOnlyDictionary<string, RankFigures> Transfer(IReadOnlyList<Example> examples, IReadOnlySet<string> without)
    {
        var figures = new SortedDictionary<string, RankFigures>(StringComparer.Ordinal);
        foreach (var from in Languages(examples))
        {
            var training = examples.Where(example => example.Stratum.Language == from).ToArray();
            if (ModelTraining.Problem(training) is not null) continue;
            var model = ModelTraining.Train(training, without, 1);
            var scores = examples.Select(example => example.ScoreBy(model)).ToArray();
            foreach (var to in Languages(examples).Where(language => language != from))
            {
                figures[$"{from}->{to}"] = Figures(examples, scores, example => example.Stratum.Language == to, score => score.Maximum);
            }
        }

        return figures;
    }

    private static IEnumerable<string> Languages(IReadOnlyList<Example> examples) =>
        examples.Select(example => example.Stratum.Language).Distinct().Order(StringComparer.Ordinal);

    private static RankFigures Figures(IReadOnlyList<Example> examples, PathScore[] scores, Func<Example, bool> has, Func<PathScore, float> score)
    {
        var chosen = Enumerable.Range(0, examples.Count).Where(i => has(examples[i])).ToArray();
        return RankFigures.Of(
            [.. chosen.Where(i => !examples[i].IsManaged).Select(i => score(scores[i]))],
            [.. chosen.Where(i => examples[i].IsManaged).Select(i => score(scores[i]))]);
    }
}
