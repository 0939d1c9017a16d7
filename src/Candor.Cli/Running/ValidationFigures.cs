namespace Candor.Cli.Running;

/// <summary>Out-of-fold figures of one set of accounts over all seeds.</summary>
/// <param name="BySeed">By the path maximum, one entry a seed.</param>
/// <param name="EndBySeed">By the end score.</param>
internal sealed record ValidationFigures(IReadOnlyList<RankFigures> BySeed, IReadOnlyList<RankFigures> EndBySeed)
{
    /// <summary>The seed with the middle AUC: its intervals stand for all.</summary>
    public RankFigures Middle => BySeed.OrderBy(seed => seed.Auc).ElementAt(BySeed.Count / 2);

    /// <summary>Mean over the seeds.</summary>
    public double Mean(Func<RankFigures, double> figure) => BySeed.Average(figure);

    /// <summary>Least and greatest over the seeds.</summary>
    public (double Low, double High) Spread(Func<RankFigures, double> figure) => (BySeed.Min(figure), BySeed.Max(figure));
}
