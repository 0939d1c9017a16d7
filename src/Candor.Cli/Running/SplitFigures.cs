namespace Candor.Cli.Running;

/// <summary>Calibrated thresholds over many random splits, at one alpha; means over the splits.</summary>
/// <param name="Alpha">Share of people allowed.</param>
/// <param name="FalseMaximum">People above the threshold of path maxima.</param>
/// <param name="TrueMaximum">Managed accounts above it.</param>
/// <param name="FalseEnd">People whose end score is above the threshold of end scores.</param>
/// <param name="TrueEnd">Managed accounts above that.</param>
/// <param name="SpreadFalse">Standard deviation of the first over the splits.</param>
/// <param name="SpreadTrue">Standard deviation of the second.</param>
/// <param name="Strata">The same accounts by the thresholds of their own strata and by verdict, as in a replay; strata without enough people are left out.</param>
internal sealed record SplitFigures(
    double Alpha, double FalseMaximum, double TrueMaximum, double FalseEnd, double TrueEnd, double SpreadFalse, double SpreadTrue,
    IReadOnlyDictionary<string, StratumFigures> Strata);
