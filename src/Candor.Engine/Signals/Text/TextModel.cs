namespace Candor.Signals.Text;

/// <summary>
/// Says how much a single text of one language looks made by a language model. Three heads, each brought to mean 0 and deviation 1 over people's texts not trained
/// on, and added: what is said, how it is built, and an additive model of stylometric numbers that also gives the reasons. It never acts alone.
/// </summary>
public sealed record TextModel
{
    /// <summary>Heads: words, shape, style.</summary>
    public const int Heads = 3;

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>Weights of what is said.</summary>
    public required HashedWeights Words { get; init; }

    /// <summary>Weights of how it is built.</summary>
    public required HashedWeights Shape { get; init; }

    /// <summary>Names of the stylometric numbers.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Where each number's step function steps, ascending.</summary>
    public required float[][] Cuts { get; init; }

    /// <summary>What each step is worth; one more than cuts.</summary>
    public required float[][] Values { get; init; }

    /// <summary>Mean of each head over people's texts.</summary>
    public required float[] Means { get; init; }

    /// <summary>Deviation of each, above 0.</summary>
    public required float[] Deviations { get; init; }

    /// <summary>A bit a slot of <see cref="Words"/>: whether two texts or more of the training had it.</summary>
    public required byte[] Seen { get; init; }

    /// <summary>Everything that is wrong with it; empty if it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Language.Length is < 2 or > 3)
        {
            yield return $"language is '{Language}'; it must be an ISO 639 code";
            yield break;
        }

        var views = TextViews.Of(Language);
        if (Words.Weights.Length != views.Words.Slots || Seen.Length != views.Words.Slots / 8) yield return FormattableString.Invariant($"words has {Words.Weights.Length} weights; there must be {views.Words.Slots}");
        if (Shape.Weights.Length != views.Shape.Slots) yield return FormattableString.Invariant($"shape has {Shape.Weights.Length} weights; there must be {views.Shape.Slots}");
        if (!Features.SequenceEqual(new Stylometer(Language).Features.Select(feature => feature.Name))) yield return "its stylometric numbers are not those of this program; train anew";
        if (Cuts.Length != Features.Count || Values.Length != Features.Count || Cuts.Where((cuts, i) => Values[i].Length != cuts.Length + 1 || !cuts.SequenceEqual(cuts.Order())).Any()) yield return "its step functions have missing values or steps out of order";
        if (Means.Length != Heads || Deviations.Length != Heads || Deviations.Any(x => !(x > 0)) || !new[] { Words.Scale, Words.Bias, Shape.Scale, Shape.Bias }.All(float.IsFinite)
            || Cuts.Concat(Values).SelectMany(list => list).Concat(Means).Any(x => !float.IsFinite(x)))
        {
            yield return "it has missing or impossible numbers";
        }
    }
}
