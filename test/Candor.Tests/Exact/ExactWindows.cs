using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Candor.Tests.Exact;

/// <summary>Every account's full list of acts, cut into windows of 30 days or 200 acts. For files in order of time.</summary>
internal static class ExactWindows
{
    private const long Days = 30L * 24 * 3600 * 1000;
    private const int Acts = 200;

    private static readonly string[] ActTypes = ["post.created", "comment.created", "message.sent"];

    public static Dictionary<string, List<List<ExactAct>>> Read(string path)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var accounts = new Dictionary<string, List<List<ExactAct>>>();
        var seen = new HashSet<(string, string)>();
        while (file.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var e = json.RootElement;
            if (!seen.Add((Word(e, "source"), Word(e, "id"))) || !ActTypes.Contains(Word(e, "type"))) continue;
            if (!accounts.TryGetValue(Word(e, "subject"), out var windows)) accounts[Word(e, "subject")] = windows = [];
            var time = DateTimeOffset.Parse(Word(e, "time"), CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
            if (windows.Count == 0 || windows[^1].Count == Acts || time - windows[^1][0].Time >= Days) windows.Add([]);
            windows[^1].Add(new ExactAct(time, TextOf(Word(e, "type"), e.GetProperty("data"))));
        }

        return accounts;
    }

    private static ExactText? TextOf(string type, JsonElement data)
    {
        if (type == "message.sent" || Word(data, "declared") is "edited" or "generated") return null;
        string[] parts = [Word(data, "title"), Word(data, "text")];
        var text = string.Join('\n', parts.Where(part => part.Length > 0));
        return text.Length == 0 ? null : new ExactText(text);
    }

    private static string Word(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}
