namespace Candor.Signals.Text.Normalizing;

/// <summary>
/// Traditional, variant and Japanese new characters as simplified ones, one to one: a fold that makes texts comparable, not a conversion to be read.
/// </summary>
/// <remarks>A character with several simplified forms takes the most frequent one; the head of the table says which and what it costs.</remarks>
internal static class TraditionalCharacters
{
    private static readonly char[] Folded = Read();

    /// <summary>The simplified character, or the same where there is none.</summary>
    public static int Simplify(int point) => (uint)point < (uint)Folded.Length ? Folded[point] : point;

    private static char[] Read()
    {
        var folded = new char[1 << 16];
        for (var c = 0; c < folded.Length; c++) folded[c] = (char)c;
        foreach (var pair in FactLines.For(typeof(TraditionalCharacters)).SelectMany(line => line.Split(' '))) folded[pair[0]] = pair[1];
        return folded;
    }
}
