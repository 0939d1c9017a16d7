using Candor.Signals.Text;

namespace Candor.Evidence.Texts;

/// <summary>
/// Says whether a domain that has no calibration is too far from those that have: by the share of its texts, of whatever making, that are unlike the calibration.
/// Of calibration texts it is 1 in 20.
/// </summary>
/// <param name="judge">Knows the calibration.</param>
public sealed class DomainNovelty(TextJudge judge)
{
    /// <summary>Texts before anything is said.</summary>
    public const int LeastTexts = 30;

    /// <summary>Share of unlike texts from which on a domain is new (docs/decisions/0013).</summary>
    public const double MostUnlike = 0.3;

    private int _texts;
    private int _unlike;

    /// <summary>Share of the texts that are unlike the calibration; NaN without texts.</summary>
    public double Unlike => (double)_unlike / _texts;

    /// <summary>Whether the domain is new. With under 30 texts nobody knows, and it is.</summary>
    public bool IsNew => _texts < LeastTexts || Unlike > MostUnlike;

    /// <summary>Takes a text of the domain; one that is too short to be judged does not count.</summary>
    public void Add(in MakingScore score)
    {
        if (judge.IsTooShort(score)) return;
        _texts++;
        if (judge.IsUnlike(score)) _unlike++;
    }
}
