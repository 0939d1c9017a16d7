using Candor.Evidence.Calibrating;
using Candor.Signals.Text;

namespace Candor.Evidence.Texts;

/// <summary>
/// Holds scored texts against people's texts. In a domain that was calibrated, against its people of the same length. In any other, against every source and domain
/// that was, and the most lenient one counts: a threshold that holds on average does not hold for a new domain.
/// </summary>
public sealed class TextJudge
{
    private readonly string _language;
    private readonly TextCalibration? _calibration;
    private readonly double _alpha;
    private readonly float[][] _pooled;
    private readonly int[] _all;
    private readonly Dictionary<string, int[]> _byDomain;

    /// <param name="language">ISO 639-1.</param>
    /// <param name="calibration">The people; null without.</param>
    /// <param name="alpha">Share of people's texts of a domain that may be called made by a machine.</param>
    public TextJudge(string language, TextCalibration? calibration, double alpha)
    {
        (_language, _calibration, _alpha) = (language, calibration, alpha);
        _pooled = [.. (calibration?.Strata ?? []).Select(stratum => stratum.Scores.SelectMany(scores => scores).Order().ToArray())];
        _all = [.. Enumerable.Range(0, _pooled.Length).Where(i => _pooled[i].Length >= Math.Max(TextCalibration.LeastTexts, Conformal.LeastAccounts(alpha)))];
        _byDomain = _all.Where(i => calibration!.Strata[i].Domain.Length > 0).GroupBy(i => calibration!.Strata[i].Domain).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Whether texts of a domain can be held against its own people.</summary>
    public bool Knows(string? domain) => domain is not null && _byDomain.ContainsKey(domain);

    /// <summary>Whether a text's words are further from the calibration texts than those of 19 in 20 of them.</summary>
    public bool IsUnlike(in MakingScore score) => _calibration is not null && score.Unseen > _calibration.Unseen[LengthBucket.Of(score.Length)];

    /// <summary>Whether a text is too short for anything to be said.</summary>
    public bool IsTooShort(in MakingScore score) => score.Length < TextScorer.LeastCharacters(_language);

    /// <summary>What is said of a text.</summary>
    /// <param name="score">Its score.</param>
    /// <param name="domain">Its domain; null if not known.</param>
    /// <param name="isNewDomain">Whether <see cref="DomainNovelty"/> found its domain to be new.</param>
    public TextOpinion Judge(in MakingScore score, string? domain, bool isNewDomain)
    {
        if (IsTooShort(score)) return Unverifiable(TextDoubt.TooShort);
        if (_all.Length == 0) return Unverifiable(TextDoubt.NotCalibrated);
        if (Knows(domain)) return Conclude(score, PValue(_byDomain[domain!], score, ofItsLength: true), domain);
        if (isNewDomain) return Unverifiable(TextDoubt.NewDomain);
        return IsUnlike(score) ? Unverifiable(TextDoubt.UnlikeCalibration) : Conclude(score, PValue(_all, score, ofItsLength: false), null);
    }

    /// <summary>The scores, ascending, of a source's and domain's people of a length, those left out that would be called something; null where there are too few.</summary>
    /// <param name="source">The source.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="bucket">The length.</param>
    public float[]? Unflagged(string source, string domain, int bucket)
    {
        var i = _all.FirstOrDefault(i => _calibration!.Strata[i].Source == source && _calibration.Strata[i].Domain == domain, -1);
        if (i < 0) return null;
        var people = _calibration!.Strata[i].Scores[bucket];
        var kept = people[..Math.Min(people.Length, Conformal.Rank(people.Length, _alpha))];
        return kept.Length >= TextCalibration.LeastTexts ? kept : null;
    }

    private TextOpinion Conclude(in MakingScore score, double pValue, string? domain)
    {
        var finding = pValue > _alpha ? TextFinding.None : score.Sum <= _calibration!.RefinedBelow ? TextFinding.Refined : TextFinding.Generated;
        return new TextOpinion(finding, TextDoubt.None, pValue, domain);
    }

    /// <summary>The largest p-value over some sources and domains.</summary>
    private double PValue(int[] strata, in MakingScore score, bool ofItsLength) => Conformal.PValue(Among(strata, score, ofItsLength), score.Sum);

    /// <summary>The people among whom a text is the least remarkable: those of its length where its domain is known and has enough of them.</summary>
    private float[] Among(int[] strata, in MakingScore score, bool ofItsLength)
    {
        float[] most = [];
        var largest = -1.0;
        foreach (var i in strata)
        {
            var sameLength = _calibration!.Strata[i].Scores[LengthBucket.Of(score.Length)];
            var enough = ofItsLength && sameLength.Length >= Math.Max(TextCalibration.LeastTexts, Conformal.LeastAccounts(_alpha));
            var people = enough ? sameLength : _pooled[i];
            var pValue = Conformal.PValue(people, score.Sum);
            if (pValue > largest) (largest, most) = (pValue, people);
        }

        return most;
    }

    private static TextOpinion Unverifiable(TextDoubt doubt) => new(TextFinding.Unverifiable, doubt, double.NaN, null);
}
