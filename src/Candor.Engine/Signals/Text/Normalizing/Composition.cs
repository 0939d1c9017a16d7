namespace Candor.Signals.Text.Normalizing;

/// <summary>Canonical composition: letters and the marks behind them as single points wherever there are such.</summary>
internal static class Composition
{
    /// <summary>Composes points whose marks stand in order, in place; the new count.</summary>
    public static int Compose(Span<int> points)
    {
        var (count, starter) = (0, -1);
        var adjacent = true; // nothing stands between the starter and the point at hand
        var classBefore = 0;
        foreach (var point in points)
        {
            var number = CombiningClasses.Of(point);
            if (starter >= 0 && (adjacent || classBefore < number) && Decompositions.IsSecond(point)
                && Decompositions.Compose(points[starter], point) is >= 0 and var composite)
            {
                points[starter] = composite;
                continue;
            }

            if (number == 0) starter = count;
            adjacent = number == 0;
            classBefore = number;
            points[count++] = point;
        }

        return count;
    }
}
