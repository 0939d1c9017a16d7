using Candor.Numerics;
using Candor.Signals.Text;

namespace Candor.Evidence.Texts;

/// <summary>Makes a <see cref="TextCalibration"/>: scored texts in, one by one, then the calibration out.</summary>
/// <param name="language">ISO 639-1.</param>
/// <param name="seed">Of the samples kept.</param>
public sealed class TextCalibrating(string language, ulong seed)
{
    private readonly SortedDictionary<(string Source, string Domain), Stratum> _strata = [];
    private readonly List<float> _refined = [];
    private readonly List<float> _generated = [];
    private readonly SeededRandom _random = new(seed);

    /// <summary>Texts too short to be used.</summary>
    public int TooShort { get; private set; }

    /// <summary>Takes a scored text.</summary>
    /// <param name="score">Its score.</param>
    /// <param name="origin">None for a person's text, refined or generated.</param>
    /// <param name="source">Where it comes from; may be empty.</param>
    /// <param name="domain">What it is about; may be empty.</param>
    public void Add(in MakingScore score, TextFinding origin, string source, string domain)
    {
        if (score.Length < TextScorer.LeastCharacters(language))
        {
            TooShort++;
            return;
        }

        if (origin == TextFinding.None)
        {
            Of(source, domain).Add(score.Sum, score.Unseen, LengthBucket.Of(score.Length));
        }
        else
        {
            (origin == TextFinding.Refined ? _refined : _generated).Add(score.Sum);
        }
    }

    /// <summary>Takes a source's and domain's people as they were scored before; how new their words were is not known of them.</summary>
    public void Add(TextStratum scored)
    {
        var stratum = Of(scored.Source, scored.Domain);
        for (var bucket = 0; bucket < LengthBucket.Count; bucket++)
        {
            foreach (var score in scored.Scores[bucket]) stratum.Add(score, float.NaN, bucket);
        }
    }

    /// <summary>The sources and domains so far, small ones too.</summary>
    public IReadOnlyList<TextStratum> Strata() => [.. _strata.Select(pair => ToStratum(pair.Key, pair.Value))];

    /// <summary>Makes the calibration.</summary>
    /// <exception cref="FormatException">No source and domain has enough people's texts.</exception>
    public TextCalibration Make()
    {
        var used = _strata.Where(pair => pair.Value.Texts >= TextCalibration.LeastTexts).ToList();
        if (used.Count == 0) throw new FormatException(FormattableString.Invariant($"No source and domain has {TextCalibration.LeastTexts} texts of people; the most is {_strata.Values.Select(stratum => stratum.Texts).DefaultIfEmpty().Max()}."));
        return new TextCalibration
        {
            Strata = [.. used.Select(pair => ToStratum(pair.Key, pair.Value))],
            Unseen = [.. Enumerable.Range(0, LengthBucket.Count).Select(bucket => UnseenOf([.. used.Select(pair => pair.Value)], bucket))],
            RefinedBelow = Between(_refined, _generated),
        };
    }

    private Stratum Of(string source, string domain)
    {
        if (!_strata.TryGetValue((source, domain), out var stratum)) _strata[(source, domain)] = stratum = new Stratum(_random);
        return stratum;
    }

    private static TextStratum ToStratum((string Source, string Domain) key, Stratum stratum) => new()
    {
        Source = key.Source,
        Domain = key.Domain,
        Texts = stratum.Texts,
        Scores = [.. Enumerable.Range(0, LengthBucket.Count).Select(bucket => stratum.Of(bucket).Select(text => text.Score).Order().ToArray())],
    };

    /// <summary>The 95th percentile of the share of unseen words, every source and domain weighing the same; 1 where there are no texts.</summary>
    private static float UnseenOf(IReadOnlyList<Stratum> strata, int bucket)
    {
        var weighted = strata.Select(stratum => stratum.Of(bucket).Where(text => !float.IsNaN(text.Unseen)).ToArray()).Where(texts => texts.Length > 0)
            .SelectMany(texts => texts.Select(text => (text.Unseen, Weight: 1.0 / texts.Length))).OrderBy(text => text.Unseen).ToList();
        var left = weighted.Sum(text => text.Weight) * 0.05;
        for (var i = weighted.Count - 1; i >= 0; i--)
        {
            left -= weighted[i].Weight;
            if (left <= 0) return weighted[i].Unseen;
        }

        return 1;
    }

    /// <summary>Where to cut so that the mean of both errors is least; null where one kind is missing.</summary>
    private static float? Between(List<float> low, List<float> high)
    {
        if (low.Count < TextCalibration.LeastTexts || high.Count < TextCalibration.LeastTexts) return null;
        var all = low.Select(score => (score, 1.0 / low.Count)).Concat(high.Select(score => (score, -1.0 / high.Count))).OrderBy(pair => pair.score).ToList();
        var (best, at, sum) = (1e-9, (float?)null, 0.0);
        foreach (var (score, weight) in all)
        {
            sum += weight;
            if (sum > best) (best, at) = (sum, score);
        }

        return at;
    }

    /// <summary>A seeded sample of a source's and domain's texts.</summary>
    private sealed class Stratum(SeededRandom random)
    {
        private readonly List<(float Score, float Unseen, int Bucket)> _kept = [];

        public int Texts { get; private set; }

        public void Add(float score, float unseen, int bucket)
        {
            Texts++;
            var text = (score, unseen, bucket);
            if (_kept.Count < TextCalibration.MostScores)
            {
                _kept.Add(text);
                return;
            }

            var place = random.Below(Texts);
            if (place < TextCalibration.MostScores) _kept[place] = text;
        }

        public IEnumerable<(float Score, float Unseen, int Bucket)> Of(int bucket) => _kept.Where(text => text.Bucket == bucket);
    }
}
