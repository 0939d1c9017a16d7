using System.Security.Cryptography;
using Candor.Evidence.Measurement;
using Candor.Signals.Text;
using Candor.Signals.Text.Training;

namespace Candor.Cli.Texts;

/// <summary>Trains and calibrates text models from files.</summary>
internal static class TextTrainer
{
    /// <summary>Trains a model.</summary>
    /// <exception cref="FormatException">There are too few texts.</exception>
    public static TextModelFile Train(TextLines lines, TextFilter filter, ulong seed, CancellationToken cancellation)
    {
        var training = new TextTraining(filter.Language!, seed);
        var kinds = new SortedDictionary<(string, string, string, string), int>();
        lines.ForEach(
            text =>
            {
                if (text.Label is not { } label) return;
                if (!TextSplit.IsHeld(text.Group)) training.Add(text.Text, label != TextLabel.Human, text.Group, TextSplit.EnvironmentOf(text));
                var kind = (text.Source, text.Domain, TextFilter.ValueOf(text, "label"), text.Generator);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            },
            cancellation);
        var trained = training.Train();
        return new TextModelFile
        {
            Format = TextModelFile.CurrentFormat,
            Version = VersionOf(trained.Model),
            Model = trained.Model,
            Card = new TextCard
            {
                TrainedOn = trained.Environments,
                Texts = trained.Texts,
                LeftOut = trained.LeftOut,
                Kinds = [.. kinds.Select(pair => new TextCount(pair.Key.Item1, pair.Key.Item2, pair.Key.Item3, pair.Key.Item4, pair.Value))],
                Except = [.. filter.Except.Select(pair => $"{pair.Field}={pair.Value}")],
                Seed = seed,
                InDomainAuc = AucOf(trained, held => held.Score),
                InDomainAucRounded = AucOf(trained, held => held.Rounded),
                MeanRounding = trained.Held.Average(held => Math.Abs(held.Score - held.Rounded)),
            },
        };
    }

    private static double AucOf(TrainedTextModel trained, Func<(bool IsMade, float Score, float Rounded), float> score) =>
        Ranking.Auc([.. trained.Held.Where(held => !held.IsMade).Select(score)], [.. trained.Held.Where(held => held.IsMade).Select(score)]);

    private static string VersionOf(TextModel model) =>
        $"{model.Language}-{Convert.ToHexStringLower(SHA256.HashData([.. model.Words.Weights, .. model.Shape.Weights]))[..12]}";
}
