using System.Globalization;
using Candor.Cli.Files;
using Candor.Events;
using Candor.Evidence.Training;

namespace Candor.Cli.Running;

/// <summary>Trains a model file: one model on all accounts, and one on all but each fold.</summary>
internal static class Trainer
{
    /// <param name="accounts">Labelled accounts.</param>
    /// <param name="source">Where they came from.</param>
    /// <param name="folds">Folds, 2 to 20.</param>
    /// <param name="seed">Of the folds.</param>
    /// <param name="without">Channels and families to leave out.</param>
    /// <param name="publish">Leave out everything about single accounts: fold models and who was in which fold.</param>
    /// <exception cref="FormatException">There are too few accounts of a label.</exception>
    public static ModelFile Train(
        LabelledAccounts accounts, Labelled source, int folds, ulong seed, IReadOnlySet<string> without, bool publish)
    {
        var examples = accounts.Examples;
        if (ModelTraining.Problem(examples) is { } problem) throw new FormatException(problem + ".");
        var fold = Folds.Assign(examples, folds, seed);
        var salt = seed.ToString("x16", CultureInfo.InvariantCulture);
        var hash = KeyedHash.FromText(salt);
        return new ModelFile
        {
            Format = ModelFile.CurrentFormat,
            Window = source.Window,
            Seed = seed,
            Without = [.. without.Order(StringComparer.Ordinal)],
            TrainedOn = new TrainingSummary(
                examples.Count(example => !example.IsManaged),
                examples.Count(example => example.IsManaged),
                new SortedDictionary<string, int>(
                    examples.GroupBy(example => example.Stratum.Language).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal),
                [.. source.Events.Select(path => Path.GetFileName(path)!)]),
            TextModels = source.Texts.Names,
            Salt = salt,
            Full = ModelTraining.Train(examples, without, seed),
            Folds = publish ? [] : [.. Enumerable.Range(0, folds).Select(f => TrainWithout(examples, fold, f, without, seed))],
            FoldOf = publish ? new Dictionary<string, int>()
                : examples.Select((example, i) => (example, i)).ToDictionary(item => ModelFile.HashOf(hash, item.example.Account), item => fold[item.i]),
        };
    }

    private static Candor.Evidence.EvidenceModel TrainWithout(
        IReadOnlyList<Example> examples, int[] fold, int left, IReadOnlySet<string> without, ulong seed)
    {
        var training = examples.Where((_, i) => fold[i] != left).ToArray();
        if (ModelTraining.Problem(training) is { } problem) throw new FormatException($"A fold model would have too little to learn from: {problem}.");
        return ModelTraining.Train(training, without, seed);
    }
}
