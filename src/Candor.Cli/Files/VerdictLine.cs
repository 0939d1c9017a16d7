using System.Text.Json;

namespace Candor.Cli.Files;

/// <summary>What evaluation needs of a verdict line.</summary>
internal sealed record VerdictLine(
    string Account, string Verdict, string WouldBe, float Evidence, float? Threshold, string Stratum, int? FlaggedAt)
{
    /// <summary>Reads every line of a file.</summary>
    /// <exception cref="FormatException">A line is no verdict, or an account occurs twice.</exception>
    public static List<VerdictLine> Read(string path)
    {
        var lines = new List<VerdictLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            var line = Parse(text, path, number);
            if (!seen.Add(line.Account)) throw new FormatException($"{path}: line {number}: account '{line.Account}' occurs twice.");
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The whole line of one account; null if it is not there.</summary>
    public static JsonDocument? Find(string path, string account)
    {
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (!text.Contains(account, StringComparison.Ordinal) && !text.Contains('\\')) continue;
            if (Parse(text, path, number).Account == account) return JsonDocument.Parse(text);
        }

        return null;
    }

    private static VerdictLine Parse(string text, string path, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new VerdictLine(
                root.GetProperty("account").GetString()!,
                root.GetProperty("verdict").GetString()!,
                root.GetProperty("would_be").GetString()!,
                root.GetProperty("evidence").GetSingle(),
                root.GetProperty("threshold") is { ValueKind: JsonValueKind.Number } threshold ? threshold.GetSingle() : null,
                root.GetProperty("stratum").GetString()!,
                root.GetProperty("flagged_at_event") is { ValueKind: JsonValueKind.Number } at ? at.GetInt32() : null);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{path}: line {number}: this is no verdict as 'candor replay --out' writes it ({fault.Message})", fault);
        }
    }
}
