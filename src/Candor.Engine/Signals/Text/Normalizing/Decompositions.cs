using System.Globalization;

namespace Candor.Signals.Text.Normalizing;

/// <summary>
/// What characters are made of, and back: the decompositions of Unicode (canonical and compatibility together, as NFKD and NFKC take them).
/// A table of its own, because without ICU the base library normalises nothing and says nothing.
/// </summary>
internal static class Decompositions
{
    private static readonly Dictionary<int, int[]> Steps = [];
    private static readonly Dictionary<int, int[]> Whole;
    private static readonly Dictionary<long, int> Composites = [];
    private static readonly bool[] Seconds;

    static Decompositions()
    {
        foreach (var line in FactLines.For(typeof(Decompositions))) Take(line);
        Whole = Steps.ToDictionary(step => step.Key, step => step.Value.Any(Steps.ContainsKey) ? [.. Expand(step.Key)] : step.Value);
        Seconds = new bool[Composites.Keys.Max(pair => (int)(pair & 0xFFFFFF)) + 1];
        foreach (var pair in Composites.Keys) Seconds[(int)(pair & 0xFFFFFF)] = true;
    }

    /// <summary>All that a point is made of; empty if it is whole. Hangul syllables count as whole: their letters never matter alone.</summary>
    public static ReadOnlySpan<int> Of(int point) => Whole.TryGetValue(point, out var points) ? points : [];

    /// <summary>Whether a point may join the one before it.</summary>
    public static bool IsSecond(int point) =>
        (uint)point < (uint)Seconds.Length && Seconds[point] || point is (>= Hangul.FirstVowel and <= Hangul.LastVowel) or (> Hangul.TailBase and <= Hangul.LastTail);

    /// <summary>The one point that two make, or -1.</summary>
    public static int Compose(int first, int second) =>
        Hangul.Compose(first, second) is > 0 and var syllable ? syllable
        : Composites.TryGetValue(Pair(first, second), out var composite) ? composite : -1;

    private static long Pair(int first, int second) => (long)first << 24 | (uint)second;

    /// <summary>`=C0 41 300`: the sort, the point or the run of points, and what one step gives; a run gives a run.</summary>
    private static void Take(string line)
    {
        var parts = line[1..].Split(' ');
        var run = parts[0].Split('-');
        var (first, last) = (Hex(run[0]), Hex(run[^1]));
        var given = Array.ConvertAll(parts[1..], Hex);
        for (var point = first; point <= last; point++) Steps[point] = point == first ? given : [given[0] + point - first];
        if (line[0] == '=') Composites[Pair(Steps[first][0], Steps[first][1])] = first;
    }

    private static IEnumerable<int> Expand(int point) => Steps.TryGetValue(point, out var points) ? points.SelectMany(Expand) : [point];

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
