using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>Makes events of a scenario's rows.</summary>
internal static class ScenarioEvents
{
    private const int MostEvents = 100_000;
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Own = ["time", "type", "account", "times", "every", "accounts", "id"];
    private static readonly string[] Texts =
    [
        "post", "comment", "message", "parent", "text", "title", "lang", "declared", "surface", "topic", "name_class", "invited_by", "bio", "name", "declared_automation", "conversation", "to",
        "kind", "reason", "class", "detector", "version", "repost_of", "outcome", "by", "seen_at",
    ];

    private static readonly string[] Numbers = ["composed_ms", "recipients", "length", "quality", "score"];
    private static readonly string[] Flags = ["scheduled", "pasted"];
    private static readonly string[] Lists = ["tags", "links", "mentions"];

    /// <summary>All events, by time.</summary>
    /// <exception cref="FormatException">A row is none; the message says where.</exception>
    public static IReadOnlyList<ScenarioEvent> Of(Scenario scenario)
    {
        var events = new List<ScenarioEvent>();
        foreach (var row in scenario.Events.Rows)
        {
            try
            {
                AddRow(row, events);
            }
            catch (FormatException fault)
            {
                throw new FormatException(Invariant($"{scenario.Path}: line {row.Line}: {fault.Message}."), fault);
            }
        }

        return [.. events.OrderBy(one => one.Time)];
    }

    private static void AddRow(ScenarioRow row, List<ScenarioEvent> events)
    {
        foreach (var needed in (string[])["time", "type", "account"])
        {
            if (row[needed].Length == 0) throw new FormatException($"an event needs '{needed}'");
        }

        var (times, accounts) = (CountOf(row, "times"), CountOf(row, "accounts"));
        if (events.Count + ((long)times * accounts) > MostEvents) throw new FormatException(Invariant($"a scenario has at most {MostEvents} events"));
        var start = ScenarioTime.Read(row["time"]);
        var every = row["every"].Length == 0 ? TimeSpan.FromMinutes(1) : ScenarioTime.Length(row["every"]);
        var facts = row.Cells.Where(cell => cell.Key.Contains('.', StringComparison.Ordinal)).Select(cell => FactSetter.Of(cell.Key, cell.Value)).ToList();
        for (var a = 1; a <= accounts; a++)
        {
            for (var n = 1; n <= times; n++)
            {
                var time = start + (times > 1 ? ((n - 1) * every) + TimeSpan.FromSeconds(a - 1) : (a - 1) * every);
                var id = Invariant($"e{row.Line}-{a}-{n}");
                var copy = new Copy(row, a, n, accounts > 1, times > 1);
                events.Add(new ScenarioEvent(id, time, Write(copy, id, time), facts));
            }
        }
    }

    private static int CountOf(ScenarioRow row, string column)
    {
        if (row[column].Length == 0) return 1;
        return int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostEvents ? count : throw new FormatException($"'{column}' is a number from 1 to {MostEvents}");
    }

    private static byte[] Write(Copy copy, string id, DateTimeOffset time)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", id);
            json.WriteString("source", "/scenario");
            json.WriteString("type", copy.Row["type"]);
            json.WriteString("time", time.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
            json.WriteString("subject", copy.Account);
            json.WriteStartObject("data");
            WriteData(json, copy, id);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteData(Utf8JsonWriter json, Copy copy, string id)
    {
        var type = copy.Row["type"];
        if (type == "post.created" && copy.Row["post"].Length == 0) json.WriteString("post", "post-" + id);
        if (type == "comment.created" && copy.Row["comment"].Length == 0) json.WriteString("comment", "comment-" + id);
        foreach (var column in copy.Row.Cells.Keys.Where(column => !Own.Contains(column) && !column.Contains('.', StringComparison.Ordinal) && !IsNested(column))) WriteMember(json, copy, column);
        WriteNested(json, copy, "client", ["client", "app", "device", "network"], column => column == "client" ? "kind" : column);
        WriteNested(json, copy, "target", ["target", "target_post", "target_comment", "target_message"], column => column == "target" ? "account" : column[7..]);
        WriteNested(json, copy, "about", ["about", "about_post", "about_comment", "about_media"], column => column == "about" ? "account" : column[6..]);
    }

    private static bool IsNested(string column) =>
        column is "client" or "app" or "device" or "network" or "target" or "about" || column.StartsWith("target_", StringComparison.Ordinal) || column.StartsWith("about_", StringComparison.Ordinal);

    private static void WriteMember(Utf8JsonWriter json, Copy copy, string column)
    {
        var value = copy[column];
        if (column == "seen_at") json.WriteString(column, ScenarioTime.Read(value).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        else if (Texts.Contains(column)) json.WriteString(column, value);
        else if (Numbers.Contains(column)) json.WriteNumber(column, double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{value}' is no number"));
        else if (Flags.Contains(column)) json.WriteBoolean(column, value == "true");
        else if (Lists.Contains(column))
        {
            json.WriteStartArray(column);
            foreach (var item in value.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(item);
            json.WriteEndArray();
        }
        else throw new FormatException($"'{column}' is no column of events");
    }

    private static void WriteNested(Utf8JsonWriter json, Copy copy, string name, string[] columns, Func<string, string> memberOf)
    {
        var given = columns.Where(column => copy.Row[column].Length > 0).ToArray();
        if (given.Length == 0) return;
        json.WriteStartObject(name);
        foreach (var column in given) json.WriteString(memberOf(column), copy[column]);
        json.WriteEndObject();
    }

    /// <summary>One of the copies that a row stands for.</summary>
    private sealed class Copy(ScenarioRow row, int account, int time, bool hasAccounts, bool hasTimes)
    {
        public ScenarioRow Row => row;

        public string Account => hasAccounts && !row["account"].Contains("{a}", StringComparison.Ordinal) ? Invariant($"{row["account"]}-{account}") : Filled(row["account"]);

        public string this[string column] => column is "post" or "comment" ? Numbered(column) : Filled(row[column]);

        // Every copy is a work of its own; the post under which a comment stands, or that is reported, is not.
        private string Numbered(string column)
        {
            var value = row[column];
            var isOwn = column == "comment" || row["type"] is "post.created" or "post.edited";
            if (!isOwn || value.Contains('{', StringComparison.Ordinal)) return Filled(value);
            return value + (hasAccounts ? Invariant($"-{account}") : "") + (hasTimes ? Invariant($"-{time}") : "");
        }

        private string Filled(string value) => value
            .Replace("{a}", account.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{n}", time.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
