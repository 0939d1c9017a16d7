using Candor.Signals;

namespace Candor.Evidence.Training;

/// <summary>Trains the whole evidence model.</summary>
public static class ModelTraining
{
    private const int CrossFits = 4;

    /// <summary>Accounts of each label without which training makes no sense.</summary>
    public const int LeastAccounts = 8;

    /// <summary>What stands in the way of training on these accounts; null if nothing does.</summary>
    public static string? Problem(IReadOnlyList<Example> examples)
    {
        var managed = examples.Count(example => example.IsManaged);
        var people = examples.Count - managed;
        return managed >= LeastAccounts && people >= LeastAccounts ? null
            : FormattableString.Invariant($"training needs at least {LeastAccounts} people and {LeastAccounts} managed accounts with events; found {people} and {managed}");
    }

    /// <summary>Trains on all examples. Channel scores for the combination come from models that had not seen the account (four folds).</summary>
    /// <param name="examples">Labelled accounts; see <see cref="Problem"/>.</param>
    /// <param name="without">Channels or families to leave out.</param>
    /// <param name="seed">Of the folds.</param>
    public static EvidenceModel Train(IReadOnlyList<Example> examples, IReadOnlySet<string> without, ulong seed)
    {
        var kept = Channels.All
            .Select((channel, i) => !without.Contains(channel.Name) && !without.Contains(EvidenceModel.FamilyName(channel.Family)) && IsMeasured(examples, i))
            .ToArray();
        var scores = CrossFit(examples, kept, seed);
        var combination = CombinationTraining.Fit(scores, [.. examples.Select(example => example.IsManaged)], kept);
        return new EvidenceModel
        {
            Channels = [.. Enumerable.Range(0, Channels.All.Count).Select(channel => ChannelTraining.Fit(examples, channel))],
            Combination = combination,
            CountsClient = !without.Contains(Signals.Client.ClientChannel.Name),
            CountsGroup = !without.Contains(Signals.Groups.GroupFacts.Name),
        };
    }

    /// <summary>Whether any account has anything in a channel: without a text model nobody has in the channel of text.</summary>
    private static bool IsMeasured(IReadOnlyList<Example> examples, int channel)
    {
        var (offset, count) = (Channels.Offset(channel), Channels.All[channel].Features.Count);
        return examples.Any(example => example.Final.Values.Slice(offset, count).ContainsAnyExcept(float.NaN));
    }

    private static bool EveryFoldHasBoth(IReadOnlyList<Example> examples, int[] folds) => Enumerable.Range(0, CrossFits).All(fold =>
        examples.Where((_, i) => folds[i] != fold).Select(example => example.IsManaged).Distinct().Count() == 2);

    private static float[][] CrossFit(IReadOnlyList<Example> examples, bool[] kept, ulong seed)
    {
        var folds = Folds.Assign(examples, CrossFits, seed ^ 0xC0FFEE);

        // Where all managed accounts are of one or two groups, groups cannot be kept together here.
        if (!EveryFoldHasBoth(examples, folds)) folds = Folds.Assign([.. examples.Select(example => example with { Group = example.Account })], CrossFits, seed ^ 0xC0FFEE);
        var scores = examples.Select(_ => new float[Channels.All.Count]).ToArray();
        for (var fold = 0; fold < CrossFits; fold++)
        {
            var training = examples.Where((_, i) => folds[i] != fold).ToArray();
            for (var channel = 0; channel < Channels.All.Count; channel++)
            {
                if (!kept[channel]) continue;
                var model = ChannelTraining.Fit(training, channel);
                var (offset, count) = (Channels.Offset(channel), Channels.All[channel].Features.Count);
                for (var i = 0; i < examples.Count; i++)
                {
                    if (folds[i] != fold) continue;
                    var final = examples[i].Final;
                    scores[i][channel] = model.Score(final.Values.Slice(offset, count), final.Observations[channel]);
                }
            }
        }

        return scores;
    }
}
