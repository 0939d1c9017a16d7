using System.Text.Json;

namespace Candor.Cli.Reporting;

/// <summary>Reads verdict lines as 'candor replay --out' writes them.</summary>
internal static class VerdictReader
{
    /// <summary>Reads a file line by line, as it is asked for.</summary>
    /// <exception cref="FormatException">A line is no verdict, or an account occurs twice.</exception>
    public static IEnumerable<ReportedAccount> Read(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            var account = Parse(text, path, number);
            if (!seen.Add(account.Account)) throw new FormatException($"{path}: line {number}: account '{account.Account}' occurs twice.");
            yield return account;
        }
    }

    private static ReportedAccount Parse(string text, string path, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return VerdictParser.Parse(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new FormatException($"{path}: line {number}: this is no verdict as 'candor replay --out' writes it ({fault.Message})", fault);
        }
    }
}
