using System.Text.Json;

namespace Candor.Cli.Files;

/// <summary>Reads verdict lines as 'candor replay --out' writes them.</summary>
internal static class VerdictLines
{
    /// <summary>Reads a file line by line, as it is asked for.</summary>
    /// <param name="path">The verdicts.</param>
    /// <param name="parse">Makes something of a line.</param>
    /// <param name="accountOf">The account it is about.</param>
    /// <exception cref="FormatException">A line is no verdict, or an account occurs twice.</exception>
    public static IEnumerable<T> Read<T>(string path, Func<JsonElement, T> parse, Func<T, string> accountOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, text) in Numbered(path))
        {
            var line = Parse(path, number, () =>
            {
                using var document = JsonDocument.Parse(text);
                return parse(document.RootElement);
            });
            if (!seen.Add(accountOf(line))) throw new FormatException($"{path}: line {number}: account '{accountOf(line)}' occurs twice.");
            yield return line;
        }
    }

    /// <summary>Reads lines that are there already, as they are asked for.</summary>
    /// <param name="source">What errors call them.</param>
    /// <param name="lines">The lines, UTF-8.</param>
    /// <param name="parse">Makes something of a line.</param>
    /// <exception cref="FormatException">A line is no verdict.</exception>
    public static IEnumerable<T> Parse<T>(string source, IEnumerable<ReadOnlyMemory<byte>> lines, Func<JsonElement, T> parse) => lines.Select((line, i) => Parse(source, i + 1, () =>
    {
        using var document = JsonDocument.Parse(line);
        return parse(document.RootElement);
    }));

    /// <summary>The whole line of one account; null if it is not there.</summary>
    /// <param name="path">The verdicts.</param>
    /// <param name="account">The account.</param>
    /// <param name="accountOf">The account of a line; throws where it is no verdict.</param>
    /// <exception cref="FormatException">A line that may be the account's is no verdict.</exception>
    public static JsonDocument? Find(string path, string account, Func<JsonElement, string> accountOf)
    {
        foreach (var (number, text) in Numbered(path))
        {
            if (!text.Contains(account, StringComparison.Ordinal) && !text.Contains('\\')) continue;
            if (Parse(path, number, () => IfOf(account, text, accountOf)) is { } found) return found;
        }

        return null;
    }

    private static JsonDocument? IfOf(string account, string text, Func<JsonElement, string> accountOf)
    {
        var document = JsonDocument.Parse(text);
        var isFound = false;
        try
        {
            isFound = accountOf(document.RootElement) == account;
            return isFound ? document : null;
        }
        finally
        {
            if (!isFound) document.Dispose();
        }
    }

    private static IEnumerable<(int Number, string Text)> Numbered(string path) =>
        File.ReadLines(path).Select((text, i) => (Number: i + 1, Text: text)).Where(line => !string.IsNullOrWhiteSpace(line.Text));

    private static T Parse<T>(string path, int number, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new FormatException($"{path}: line {number}: this is no verdict as 'candor replay --out' writes it ({fault.Message})", fault);
        }
    }
}
