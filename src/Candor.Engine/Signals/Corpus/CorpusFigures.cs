namespace Candor.Signals.Corpus;

/// <summary>A period of a series, measured.</summary>
/// <param name="Start">When it begins, Unix milliseconds.</param>
/// <param name="Posts">Posts with text.</param>
/// <param name="WithoutText">Posts without: bare reposts, pictures.</param>
/// <param name="Accounts">Accounts that wrote a post with text.</param>
/// <param name="Figures">Each <see cref="CorpusMeasure"/>, in order.</param>
/// <param name="Trend">How it compares with the period before.</param>
public sealed record CorpusFigures(long Start, int Posts, int WithoutText, int Accounts, IReadOnlyList<CorpusFigure> Figures, CorpusTrend Trend)
{
    /// <summary>One measure.</summary>
    public CorpusFigure this[CorpusMeasure measure] => Figures[(int)measure];
}
