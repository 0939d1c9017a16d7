using System.Text.Json;

namespace Candor.Cli.Files;

/// <summary>What evaluation needs of a verdict line.</summary>
internal sealed record VerdictLine(
    string Account, string Verdict, string WouldBe, float Evidence, float? Threshold, string Stratum, int? FlaggedAt)
{
    /// <summary>Reads every line of a file.</summary>
    /// <exception cref="FormatException">A line is no verdict, or an account occurs twice.</exception>
    public static List<VerdictLine> Read(string path) => [.. VerdictLines.Read(path, Parse, line => line.Account)];

    /// <summary>The whole line of one account; null if it is not there.</summary>
    public static JsonDocument? Find(string path, string account) => VerdictLines.Find(path, account, line => Parse(line).Account);

    private static VerdictLine Parse(JsonElement root) => new(
        Text(root, "account"),
        Text(root, "verdict"),
        Text(root, "would_be"),
        root.GetProperty("evidence").GetSingle(),
        root.GetProperty("threshold") is { ValueKind: JsonValueKind.Number } threshold ? threshold.GetSingle() : null,
        Text(root, "stratum"),
        root.GetProperty("flagged_at_event") is { ValueKind: JsonValueKind.Number } at ? at.GetInt32() : null);

    private static string Text(JsonElement root, string name) =>
        root.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
