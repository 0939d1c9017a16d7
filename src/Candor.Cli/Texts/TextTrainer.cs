using Candor.Evidence.Measurement;
using Candor.Evidence.Texts;
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
        var groupsOf = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        void Take(LabelledText text, TextLabel label)
        {
            var environment = TextSplit.EnvironmentOf(text);
            training.Add(text.Text, label != TextLabel.Human, text.Group, environment);
            if (!groupsOf.TryGetValue(environment, out var seen)) groupsOf[environment] = seen = new HashSet<string>(StringComparer.Ordinal);
            seen.Add(text.Group);
        }

        lines.ForEach(
            text =>
            {
                if (text.Label is not { } label) return;
                if (!TextSplit.IsHeld(text.Group)) Take(text, label);
                var kind = (text.Source, text.Domain, TextFilter.ValueOf(text, "label"), text.Generator);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            },
            cancellation);
        var trained = training.Train();
        var groups = new GroupSet();
        foreach (var group in trained.Environments.SelectMany(environment => groupsOf[environment])) groups.Add(group);
        return new TextModelFile
        {
            Format = TextModelFile.CurrentFormat,
            Version = VersionOf(trained.Model),
            Model = trained.Model,
            CrossFitted = PeopleOf(trained, seed),
            TrainedOn = groups,
            Card = new TextCard
            {
                Environments = trained.Environments,
                Texts = trained.Texts,
                LeftOut = trained.LeftOut,
                Kinds = [.. kinds.Select(pair => new TextCount(pair.Key.Item1, pair.Key.Item2, pair.Key.Item3, pair.Key.Item4, pair.Value))],
                Except = [.. filter.Except.Select(pair => $"{pair.Field}={pair.Value}")],
                Seed = seed,
                InDomainAuc = AucOf(trained, text => text.Score),
                InDomainAucRounded = AucOf(trained, text => text.Rounded),
                MeanRounding = trained.CrossFitted.Average(text => Math.Abs(text.Score - text.Rounded)),
            },
        };
    }

    private static double AucOf(TrainedTextModel trained, Func<CrossFittedText, float> score) =>
        Ranking.Auc([.. trained.CrossFitted.Where(text => !text.IsMade).Select(score)], [.. trained.CrossFitted.Where(text => text.IsMade).Select(score)]);

    /// <summary>People's texts of the training, by source and domain, as heads score them that have not seen them.</summary>
    private static IReadOnlyList<TextStratum> PeopleOf(TrainedTextModel trained, ulong seed)
    {
        var calibrating = new TextCalibrating(trained.Model.Language, seed);
        foreach (var text in trained.CrossFitted.Where(text => !text.IsMade))
        {
            var at = text.Environment.IndexOf('/', StringComparison.Ordinal);
            calibrating.Add(new MakingScore(text.Length, text.Rounded, 0, 0, 0), TextFinding.None, text.Environment[..at], text.Environment[(at + 1)..]);
        }

        return calibrating.Strata();
    }

    private static string VersionOf(TextModel model) => $"{model.Language}-{TextModelSet.DigestOf(model)[..12]}";
}
