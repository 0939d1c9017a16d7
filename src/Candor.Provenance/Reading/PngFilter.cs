namespace Candor.Provenance.Reading;

/// <summary>The five row filters of PNG, undone.</summary>
internal static class PngFilter
{
    /// <summary>Makes a row of what stands in the file.</summary>
    /// <param name="filter">Its number.</param>
    /// <param name="row">Filtered, then not.</param>
    /// <param name="above">The row before.</param>
    /// <param name="pixel">Bytes of a pixel.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel = 4)
    {
        if (filter is 0 or > 4) return;
        for (var index = 0; index < row.Length; index++)
        {
            var left = index >= pixel ? row[index - pixel] : 0;
            var corner = index >= pixel ? above[index - pixel] : 0;
            row[index] += (byte)(filter switch
            {
                1 => left,
                2 => above[index],
                3 => (left + above[index]) / 2,
                _ => Paeth(left, above[index], corner),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
