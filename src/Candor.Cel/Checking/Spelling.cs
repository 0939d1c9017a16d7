namespace Candor.Cel.Checking;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>`; did you mean `time`?`, or nothing if no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> words) => Nearest(word, words) is { } near ? $"; did you mean `{near}`?" : string.Empty;

    // At most two slips away and less than half of it; other capitals are no slip.
    private static string? Nearest(string word, IEnumerable<string> words) => words
        .Where(other => other.Length <= LongestWord && Math.Abs(other.Length - word.Length) <= 2)
        .Select(other => (Word: other, Distance: Distance(word.ToUpperInvariant(), other.ToUpperInvariant())))
        .Where(near => near.Distance <= 2 && near.Distance * 2 < Math.Max(word.Length, near.Word.Length))
        .OrderBy(near => near.Distance)
        .ThenBy(near => near.Word, StringComparer.Ordinal)
        .Select(near => near.Word)
        .FirstOrDefault();

    // Letters left out, put in, replaced or swapped with their neighbour.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(Math.Min(rows[i, j - 1], rows[i - 1, j]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
