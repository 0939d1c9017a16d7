namespace Candor.Cli.Mapping.Reading;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>`; did you mean 'time'?`, or nothing if no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> words) => Nearest(word, words) is { } near ? $"; did you mean '{near}'?" : string.Empty;

    /// <summary>The nearest word, at most two letters away and nearer than something altogether different; null if there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> words) => words
        .Select(other => (Word: other, Distance: Distance(word, other)))
        .Where(near => near.Distance <= Math.Min(2, near.Word.Length / 2))
        .OrderBy(near => near.Distance)
        .Select(near => near.Word)
        .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        if (a.Length > LongestWord) return int.MaxValue;
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }
}
