using System.Globalization;
using System.Text;
using Candor.Accounts;
using Candor.Cli.Texts;
using Candor.Events;
using Candor.Evidence;
using Candor.Signals;

namespace Candor.Cli.Files;

/// <summary>
/// A trained model with its fold models: an account that it was trained on is always scored by the fold model that had not seen it, in calibration and
/// in replay alike.
/// </summary>
internal sealed record ModelFile
{
    /// <summary>The only format there is.</summary>
    public const string CurrentFormat = "candor-model/1";

    public required string Format { get; init; }

    public required WindowOptions Window { get; init; }

    /// <summary>Seed of the folds.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Channels and families that were left out.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    public required TrainingSummary TrainedOn { get; init; }

    /// <summary>The text models that scored the accounts' texts; empty without.</summary>
    public IReadOnlyList<TextModelName> TextModels { get; init; } = [];

    /// <summary>Key of the hash under which accounts stand in <see cref="FoldOf"/>.</summary>
    public required string Salt { get; init; }

    /// <summary>The fold of each account that it was trained on, by hash; empty where that was left out.</summary>
    public required IReadOnlyDictionary<string, int> FoldOf { get; init; }

    /// <summary>Trained on all accounts.</summary>
    public required EvidenceModel Full { get; init; }

    /// <summary>Trained on all but one fold each.</summary>
    public required IReadOnlyList<EvidenceModel> Folds { get; init; }

    /// <summary>The name under which an account stands in <see cref="FoldOf"/>.</summary>
    /// <param name="hash">Keyed with <see cref="Salt"/>.</param>
    /// <param name="account">The account's name.</param>
    public static string HashOf(KeyedHash hash, string account) =>
        hash.Hash64(Encoding.UTF8.GetBytes(account)).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="FormatException">The file is no model, or one for other features.</exception>
    public static ModelFile Read(string path) => Check(path, JsonFile.Read<ModelFile>(path));

    /// <summary>Reads and checks a file, and whether it was trained with these text models.</summary>
    /// <exception cref="FormatException">The file is no model, or one for other features or text models.</exception>
    public static ModelFile Read(string path, TextModelSet texts)
    {
        var file = Read(path);
        var missing = file.TextModels.Except(texts.Names).FirstOrDefault();
        if (missing is not null) throw new FormatException($"{path}: it was trained with the text model {missing.Version} ({missing.Digest[..12]}); give that one with --text-model, or train anew.");
        var other = texts.Names.Except(file.TextModels).FirstOrDefault();
        if (other is not null) throw new FormatException($"{path}: it was not trained with the text model {other.Version} ({other.Digest[..12]}); leave it out, or train anew with --text-model.");
        return file;
    }

    private static ModelFile Check(string path, ModelFile file)
    {
        if (file.Format != CurrentFormat) throw new FormatException($"{path}: format '{file.Format}'; this program reads '{CurrentFormat}'.");
        if (file.Window.Problems().FirstOrDefault() is { } problem) throw new FormatException($"{path}: {problem}.");
        if (file.Folds.Any(model => model is null)) throw new FormatException($"{path}: a fold model is null.");
        if (file.TextModels.Any(name => name is not { Digest.Length: 64 })) throw new FormatException($"{path}: text_models names a model without a digest.");
        file = file with { Full = FormerChannels.Complete(file.Full), Folds = [.. file.Folds.Select(FormerChannels.Complete)] };
        foreach (var model in file.Folds.Prepend(file.Full)) CheckModel(path, model);
        if (file.FoldOf.Values.Any(fold => fold < 0 || fold >= file.Folds.Count)) throw new FormatException($"{path}: fold_of names a fold that is not there.");
        return file;
    }

    private static void CheckModel(string path, EvidenceModel model)
    {
        var channels = Channels.All;
        if (!model.Channels.Select(channel => channel?.Name).SequenceEqual(channels.Select(channel => channel.Name)))
        {
            throw new FormatException($"{path}: its channels are not those of this program ({string.Join(", ", channels.Select(channel => channel.Name))}); train anew.");
        }

        for (var i = 0; i < channels.Count; i++)
        {
            var channel = model.Channels[i];
            var names = channels[i].Features.Select(feature => feature.Name);
            if (!channel.Features.SequenceEqual(names)) throw new FormatException($"{path}: channel '{channel.Name}' has other features than this program; train anew.");
            float[][] lists = [channel.Lower, channel.Upper, channel.Mean, channel.Deviation, channel.Weight, channel.Oddness];
            if (lists.Any(list => list.Length != channel.Features.Count || !list.All(float.IsFinite)) || channel.Deviation.Any(x => x <= 0)
                || channel.Lower.Zip(channel.Upper).Any(bounds => bounds.First > bounds.Second) || !float.IsFinite(channel.Bias))
            {
                throw new FormatException($"{path}: channel '{channel.Name}' has missing or impossible numbers.");
            }
        }

        var combination = model.Combination;
        float[][] sums = [combination.Mean, combination.Deviation, combination.Floor, combination.Weight];
        if (sums.Any(list => list.Length != channels.Count || !list.All(float.IsFinite)) || combination.Deviation.Any(x => x <= 0)
            || combination.Weight.Any(x => x < 0) || combination.Floor.Any(x => x > Combination.Ceiling) || !float.IsFinite(combination.Bias))
        {
            throw new FormatException($"{path}: the combination has missing or impossible numbers.");
        }
    }
}
