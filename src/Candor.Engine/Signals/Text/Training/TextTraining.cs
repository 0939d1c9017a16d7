using Candor.Numerics;

namespace Candor.Signals.Text.Training;

/// <summary>Trains a <see cref="TextModel"/>: texts in, one by one, then the model out. Keeps of each text what the heads see, not the text.</summary>
public sealed class TextTraining
{
    /// <summary>Texts kept at most; of more a seeded sample is kept.</summary>
    public const int MostTexts = 200_000;

    /// <summary>Texts in sources and domains with both labels, without which nothing is trained.</summary>
    public const int LeastTexts = 200;

    private const int Folds = 3;
    private const int LeastPeople = 50;
    private const double ShortestCrop = 16, LongestCrop = 160;
    private readonly string _language;
    private readonly ulong _seed;
    private readonly TextReading _reading = new();
    private readonly Stylometer _stylometer;
    private readonly TextViews _views;
    private readonly int[] _slots = new int[TextScorer.MostSlots];
    private readonly List<(TrainingText Whole, TrainingText Crop)> _texts = [];
    private readonly SeededRandom _random;
    private long _taken;

    /// <param name="language">ISO 639-1.</param>
    /// <param name="seed">The same seed gives the same model.</param>
    public TextTraining(string language, ulong seed)
    {
        (_language, _seed, _random) = (language, seed, new SeededRandom(seed));
        (_stylometer, _views) = (new Stylometer(language), TextViews.Of(language));
    }

    /// <summary>Takes a text.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="isMade">Whether a machine made it, or had a hand in it.</param>
    /// <param name="group">Texts of one group stay on one side of every split.</param>
    /// <param name="environment">
    /// Source and domain. One with texts of a single label would teach its topic, so nothing is trained on it; people's texts there still say what people are like.
    /// </param>
    public void Add(ReadOnlySpan<char> text, bool isMade, string group, string environment)
    {
        _taken++;
        var place = _texts.Count < MostTexts ? -1 : _random.Below((int)Math.Min(int.MaxValue, _taken));
        if (place >= MostTexts) return;
        var folded = _reading.Read(text, out _);
        if (folded.IsEmpty) return;
        var pair = (See(folded, isMade, group, environment, isCrop: false), See(Crop(folded), isMade, group, environment, isCrop: true));
        if (place < 0) _texts.Add(pair);
        else _texts[place] = pair;
    }

    /// <summary>Trains.</summary>
    /// <exception cref="FormatException">There are too few texts from which anything but their topic could be learnt.</exception>
    public TrainedTextModel Train()
    {
        var environments = _texts.GroupBy(pair => pair.Whole.Environment).Where(texts => texts.Select(pair => pair.Whole.IsMade).Distinct().Count() == 2).Select(texts => texts.Key).ToHashSet();
        var texts = _texts.Where(pair => environments.Contains(pair.Whole.Environment)).SelectMany(pair => new[] { pair.Whole, pair.Crop }).ToList();
        if (texts.Count < 2 * LeastTexts) throw new FormatException(FormattableString.Invariant($"{texts.Count / 2} texts of '{_language}' are in sources and domains with texts of both labels; {LeastTexts} are the least."));
        var heads = Fit(texts);
        var folds = Score(texts);
        var (means, deviations) = Standardise(folds);
        var model = new TextModel
        {
            Language = _language,
            Words = HashedTraining.Quantise(heads.Words),
            Shape = HashedTraining.Quantise(heads.Shape),
            Features = [.. _stylometer.Features.Select(feature => feature.Name)],
            Cuts = heads.Style.Cuts,
            Values = heads.Style.Values,
            Means = means,
            Deviations = deviations,
            Seen = Seen(texts),
        };
        var held = folds.Where(score => environments.Contains(score.Text.Environment)).ToList();
        return new TrainedTextModel
        {
            Model = model,
            Environments = [.. environments.Order(StringComparer.Ordinal)],
            Texts = texts.Count / 2,
            LeftOut = _texts.Count - (texts.Count / 2),
            CrossFitted = [.. held.Select(score => new CrossFittedText(score.Text.IsMade, score.Text.Environment, score.Text.Length, Sum(score.Heads, model), Sum(score.Rounded, model)))],
        };
    }

    private TrainingText See(ReadOnlySpan<char> folded, bool isMade, string group, string environment, bool isCrop)
    {
        var numbers = new float[_stylometer.Features.Count];
        _stylometer.Read(folded, numbers);
        return new TrainingText(Bag(_views.Words, folded), Bag(_views.Shape, folded), numbers, folded.Length, isMade, group, environment, isCrop);
    }

    private SlotBag Bag(ISlotView view, ReadOnlySpan<char> folded) => new([.. _slots.AsSpan(0, view.Read(folded, _slots, out var scale))], scale);

    /// <summary>A piece of 16 to 160 characters, half of the time from the beginning: so that the model has met short texts.</summary>
    private ReadOnlySpan<char> Crop(ReadOnlySpan<char> folded)
    {
        var length = Math.Min(folded.Length, (int)(ShortestCrop * Math.Pow(LongestCrop / ShortestCrop, _random.NextDouble())));
        var start = _random.NextDouble() < 0.5 ? 0 : _random.Below(folded.Length - length + 1);
        return folded.Slice(start, length);
    }

    private HeadFit Fit(IReadOnlyList<TrainingText> texts)
    {
        var isMade = texts.Select(text => text.IsMade).ToArray();
        return new HeadFit(
            HashedTraining.Fit([.. texts.Select(text => text.Words)], isMade, _views.Words.Slots, _seed),
            HashedTraining.Fit([.. texts.Select(text => text.Shape)], isMade, _views.Shape.Slots, _seed),
            StyleTraining.Fit(texts, Balance(texts)));
    }

    private float Sum(float[] heads, TextModel model) =>
        ((heads[0] - model.Means[0]) / model.Deviations[0])
        + ((heads[1] - model.Means[1]) / model.Deviations[1] * _views.ShapeWeight)
        + ((heads[2] - model.Means[2]) / model.Deviations[2]);

    /// <summary>Scores all whole texts by heads that were not trained on their group.</summary>
    private List<FoldScore> Score(List<TrainingText> texts)
    {
        var groups = _texts.Select(pair => pair.Whole.Group).Distinct().Order(StringComparer.Ordinal).ToArray();
        new SeededRandom(_seed ^ 0xF01D).Shuffle(groups.AsSpan());
        var foldOf = groups.Select((group, i) => (group, i)).ToDictionary(pair => pair.group, pair => pair.i % Folds);
        var scores = new List<FoldScore>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var rest = texts.Where(text => foldOf[text.Group] != fold).ToList();
            if (rest.Select(text => text.IsMade).Distinct().Count() < 2) throw new FormatException("The texts are of too few groups: texts of one group stay together, and without one third of them there are not both labels left.");
            var heads = Fit(rest);
            var (words, shape) = (HashedTraining.Quantise(heads.Words), HashedTraining.Quantise(heads.Shape));
            scores.AddRange(_texts.Select(pair => pair.Whole).Where(text => foldOf[text.Group] == fold).Select(text => new FoldScore(
                text,
                [HashedTraining.Score(text.Words, heads.Words), HashedTraining.Score(text.Shape, heads.Shape), heads.Style.Score(text.Numbers)],
                [words.Score(text.Words.Slots, text.Words.Scale), shape.Score(text.Shape.Slots, text.Shape.Scale), heads.Style.Score(text.Numbers)])));
        }

        return scores;
    }

    /// <summary>Means and deviations of the heads over people's texts, every source and domain with the same say.</summary>
    private static (float[] Means, float[] Deviations) Standardise(List<FoldScore> scores)
    {
        var people = scores.Where(score => !score.Text.IsMade).GroupBy(score => score.Text.Environment).ToList();
        var large = people.Where(environment => environment.Count() >= LeastPeople).ToList();
        var used = large.Count > 0 ? large : people;
        var (means, deviations) = (new float[TextModel.Heads], new float[TextModel.Heads]);
        for (var head = 0; head < TextModel.Heads; head++)
        {
            var mean = used.Average(environment => environment.Average(score => (double)score.Heads[head]));
            var variance = used.Average(environment => environment.Average(score => Math.Pow(score.Heads[head] - mean, 2)));
            (means[head], deviations[head]) = ((float)mean, (float)Math.Max(1e-3, Math.Sqrt(variance)));
        }

        return (means, deviations);
    }

    /// <summary>Weights of mean 1: in a source and domain both labels have the same say, and it has that of the root of its size.</summary>
    private static float[] Balance(IReadOnlyList<TrainingText> texts)
    {
        var sizes = texts.GroupBy(text => text.Environment).ToDictionary(group => group.Key, group => group.Count());
        var counts = texts.GroupBy(text => (text.Environment, text.IsMade)).ToDictionary(group => group.Key, group => group.Count());
        var weights = texts.Select(text => Math.Sqrt(sizes[text.Environment]) / counts[(text.Environment, text.IsMade)]).ToArray();
        var mean = weights.Average();
        return [.. weights.Select(weight => (float)(weight / mean))];
    }

    private byte[] Seen(IEnumerable<TrainingText> texts)
    {
        var times = new byte[_views.Words.Slots];
        foreach (var text in texts.Where(text => !text.IsCrop))
        {
            foreach (var slot in text.Words.Slots.Distinct()) times[slot] = (byte)Math.Min(2, times[slot] + 1);
        }

        var seen = new byte[times.Length / 8];
        for (var slot = 0; slot < times.Length; slot++) seen[slot >> 3] |= (byte)((times[slot] == 2 ? 1 : 0) << (slot & 7));
        return seen;
    }

    /// <summary>The heads as they come out of a fit.</summary>
    private sealed record HeadFit(float[] Words, float[] Shape, StyleHead Style);

    /// <summary>A text's heads, and the same with rounded weights.</summary>
    private sealed record FoldScore(TrainingText Text, float[] Heads, float[] Rounded);
}
