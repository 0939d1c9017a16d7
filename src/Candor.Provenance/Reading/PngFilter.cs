namespace Candor.Provenance.Reading;

/// <summary>The five row filters of PNG, undone, for pixels of four bytes.</summary>
internal static class PngFilter
{
    private const int Pixel = 4;

    /// <summary>Makes a row of what stands in the file.</summary>
    public static void Undo(int filter, byte[] row, byte[] above)
    {
        if (filter is 0 or > 4) return;
        for (var index = 0; index < row.Length; index++)
        {
            var left = index >= Pixel ? row[index - Pixel] : 0;
            var corner = index >= Pixel ? above[index - Pixel] : 0;
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
