namespace Candor.Signals.Corpus;

/// <summary>
/// How a period compares with the one before. Three measures decide: texts, vocabulary, similarity. It is more homogeneous if one of them changed by more than chance (5 % for the three
/// together) and by what matters, a twentieth, and none changed the other way; it is not if all of them certainly changed by less than a fifth.
/// </summary>
/// <param name="Homogenization">The answer.</param>
/// <param name="Decisive">The measures that say yes.</param>
/// <param name="IsMoreConcentrated">Whether the share of the most active hundredth of accounts grew by five points or more. That is counted, not estimated, and no homogenization.</param>
public sealed record CorpusTrend(Homogenization Homogenization, IReadOnlyList<CorpusMeasure> Decisive, bool IsMoreConcentrated)
{
    private const double Certain = 2.394; // two-sided 5 % among three
    private const double Matters = 0.05;
    private const double Margin = 0.2;
    private const double PointsOfSimilarity = 5; // .01 is as a twentieth
    private const double Concentrated = 0.05;

    /// <summary>The measures that decide.</summary>
    public static IReadOnlyList<CorpusMeasure> Deciding { get; } = [CorpusMeasure.EffectiveTexts, CorpusMeasure.Vocabulary, CorpusMeasure.Similarity];

    /// <summary>Of a first period.</summary>
    public static CorpusTrend First { get; } = new(Homogenization.NothingBefore, [], false);

    /// <summary>Compares two periods.</summary>
    /// <param name="before">The measures of the period before.</param>
    /// <param name="now">Those of the period.</param>
    public static CorpusTrend Of(IReadOnlyList<CorpusFigure> before, IReadOnlyList<CorpusFigure> now)
    {
        var changes = Deciding
            .Where(measure => before[(int)measure].IsKnown && now[(int)measure].IsKnown)
            .ToDictionary(measure => measure, measure => ChangeOf(measure, before[(int)measure], now[(int)measure]));
        var decisive = changes.Where(pair => pair.Value.Low > 0 && pair.Value.Change >= Matters).Select(pair => pair.Key).ToArray();
        var opposed = changes.Values.Any(change => change.High < 0 && change.Change <= -Matters);
        var answer = !changes.ContainsKey(CorpusMeasure.EffectiveTexts) || (decisive.Length > 0 && opposed) ? Homogenization.CannotTell
            : decisive.Length > 0 ? Homogenization.Yes
            : changes.Values.All(change => change.High < Margin) ? Homogenization.No
            : Homogenization.CannotTell;
        var concentrated = now[(int)CorpusMeasure.TopShare].Value - before[(int)CorpusMeasure.TopShare].Value >= Concentrated;
        return new CorpusTrend(answer, answer == Homogenization.Yes ? decisive : [], concentrated);
    }

    /// <summary>How much more homogeneous by a measure: the logarithm of the ratio of effective numbers, or the scaled difference of similarities, with its interval.</summary>
    private static (double Change, double Low, double High) ChangeOf(CorpusMeasure measure, CorpusFigure before, CorpusFigure now)
    {
        var (change, error) = measure == CorpusMeasure.Similarity
            ? (PointsOfSimilarity * (now.Value - before.Value), PointsOfSimilarity * double.Hypot(now.Error, before.Error))
            : (Math.Log(before.Value / now.Value), double.Hypot(now.Error / now.Value, before.Error / before.Value));
        return (change, change - (Certain * error), change + (Certain * error));
    }
}
