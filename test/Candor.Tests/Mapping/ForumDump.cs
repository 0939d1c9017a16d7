using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Candor.Cli.Generation;

namespace Candor.Tests.Mapping;

/// <summary>A forum's dump as one might get it, made of a small generated community: local times, HTML, a row for each thing that happened.</summary>
internal static class ForumDump
{
    private const string Header = "nr,kind,author,author_type,thread,answers,answered_author,posted_at,body,language,made_with,via,machine,views";
    private static readonly GenerateOptions Options = new() { Accounts = 64, Managed = 0.25, Days = 10, Seed = 11 };
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The dump and who is behind its accounts.</summary>
    public static (string Csv, string Labels) Make()
    {
        var accounts = Community.Plan(Options);
        using var events = new MemoryStream();
        Generator.WriteEvents(accounts, Options.Seed, events, CancellationToken.None);
        using var labels = new StringWriter();
        Generator.WriteLabels(accounts, labels);
        var csv = new StringBuilder(Header).Append('\n');
        foreach (var line in Encoding.UTF8.GetString(events.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var e = JsonDocument.Parse(line);
            Row(csv, e.RootElement);
        }

        return (csv.ToString(), labels.ToString());
    }

    private static void Row(StringBuilder csv, JsonElement e)
    {
        var data = e.GetProperty("data");
        var kind = e.GetProperty("type").GetString() switch
        {
            "account.registered" => "registration",
            "post.created" => "thread",
            "comment.created" => "reply",
            "reaction.added" when Text(data, "kind") == "like" => "like",
            "account.updated" => "profile",
            _ => null,
        };
        if (kind is null) return;
        var client = data.TryGetProperty("client", out var found) ? found : default;
        string?[] cells =
        [
            Text(e, "id"), kind, Text(e, "subject"), kind == "registration" ? Text(data, "kind") : null, Text(data, "post"), Text(data, "parent"),
            Text(data, "to"), e.GetProperty("time").GetDateTimeOffset().ToOffset(Shanghai).ToString("dd.MM.yyyy HH:mm:ss.fff", CultureInfo.InvariantCulture),
            Html(data), Text(data, "lang"), Text(data, "declared"), Text(client, "kind"), Text(client, "device"), kind == "thread" ? "0" : null,
        ];
        csv.AppendJoin(',', cells.Select(Quoted)).Append('\n');
    }

    private static string? Html(JsonElement data)
    {
        if (Text(data, "text") is not { } text) return null;
        var body = WebUtility.HtmlEncode(text).Replace("\n", "<br>\n", StringComparison.Ordinal);
        return Text(data, "title") is { } title ? $"<h2>{WebUtility.HtmlEncode(title)}</h2>\n<p>{body}</p>" : $"<p>{body}</p>";
    }

    private static string? Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string Quoted(string? cell) => cell is null ? string.Empty
        : cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell
        : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
