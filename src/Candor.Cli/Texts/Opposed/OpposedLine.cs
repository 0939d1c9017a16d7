using System.Text;
using System.Text.Json;
using Candor.Signals.Opposed;

namespace Candor.Cli.Texts.Opposed;

/// <summary>
/// A line as the readers of opposed uses take it: an event (`post.created`, `post.edited`, `comment.created`, `account.registered`, `account.updated`, `report.filed`), a report by
/// itself, or an object with `text`, and where known `account`, `name`, `bio`, `tags`, `time`.
/// </summary>
internal sealed class OpposedLine : IDisposable
{
    private readonly JsonDocument _document;

    private OpposedLine(JsonDocument document) => _document = document;

    /// <summary>The text with its title; null if there is none.</summary>
    public string? Text { get; private init; }

    /// <summary>What is known beside it.</summary>
    public UseContext Context { get; private init; } = UseContext.None;

    /// <summary>The report that it is; null for most.</summary>
    public RightsReport? Report { get; private init; }

    /// <summary>Its id: of the post, comment or report, or its own.</summary>
    public string Id { get; private init; } = "";

    /// <summary>What a member holds; empty if it is not there, or an object, an array or null.</summary>
    public string Of(string member) => String(_document.RootElement, member);

    /// <summary>Reads a line; null if it is of another form.</summary>
    public static OpposedLine? Read(ReadOnlySpan<byte> line)
    {
        JsonDocument? document = null;
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 32 });
            document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object && Of(document) is { } found)
            {
                document = null;
                return found;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // No JSON, or a lone surrogate.
        }
        finally
        {
            document?.Dispose();
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private static OpposedLine? Of(JsonDocument document)
    {
        var root = document.RootElement;
        if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && String(root, "type") is { Length: > 0 } type) return OfEvent(document, root, data, type);
        if (root.TryGetProperty("report", out _)) return new OpposedLine(document) { Id = String(root, "report"), Report = ReportOf(root, String(root, "reporter"), TimeOf(root)) };
        var context = ContextOf(root, String(root, "account"), TimeOf(root));
        return root.TryGetProperty("text", out _) || context.Name.Length > 0 ? new OpposedLine(document) { Id = String(root, "id"), Text = TextOf(root), Context = context } : null;
    }

    private static OpposedLine OfEvent(JsonDocument document, JsonElement root, JsonElement data, string type)
    {
        var (subject, time) = (String(root, "subject"), TimeOf(root));
        var id = String(data, type == "comment.created" ? "comment" : type == "report.filed" ? "report" : "post") is { Length: > 0 } own ? own : String(root, "id");
        return type switch
        {
            "post.created" or "post.edited" or "comment.created" => new OpposedLine(document) { Id = id, Text = TextOf(data), Context = ContextOf(data, subject, time) },
            "account.registered" or "account.updated" => new OpposedLine(document) { Id = subject, Context = ContextOf(data, subject, time) },
            "report.filed" when ReportOf(data, subject, time) is { } report => new OpposedLine(document) { Id = id, Context = Plain(subject, time), Report = report with { Id = id } },
            _ => new OpposedLine(document) { Id = id, Context = Plain(subject, time) },
        };
    }

    private static UseContext Plain(string subject, long? time) => new() { Account = subject, Time = time };

    private static string? TextOf(JsonElement data)
    {
        var (title, text) = (String(data, "title"), String(data, "text"));
        return title.Length > 0 && text.Length > 0 ? $"{title}\n{text}" : title.Length > 0 ? title : text.Length > 0 ? text : null;
    }

    private static UseContext ContextOf(JsonElement data, string account, long? time) => new()
    {
        Account = account,
        Name = String(data, "name"),
        Bio = String(data, "bio"),
        Time = time,
        Tags = data.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)] : [],
    };

    private static RightsReport? ReportOf(JsonElement data, string reporter, long? time)
    {
        var target = data.TryGetProperty("target", out var about) && about.ValueKind == JsonValueKind.Object
            ? ((string[])["post", "comment", "message", "account"]).Select(kind => String(about, kind)).FirstOrDefault(id => id.Length > 0, "") : String(data, "target");
        if (target.Length == 0) return null;
        return new RightsReport
        {
            Id = String(data, "report"),
            Reporter = reporter,
            Target = target,
            Reason = RightsReport.ReasonOf(String(data, "reason")),
            Time = time ?? 0,
            Text = String(data, "text"),
            Origin = data.TryGetProperty("client", out var client) && client.ValueKind == JsonValueKind.Object ? String(client, "network") : String(data, "network"),
            Since = MomentOf(data, "since"),
            Reliability = data.TryGetProperty("reliability", out var reliability) && reliability.ValueKind == JsonValueKind.Number ? reliability.GetSingle() : 1,
        };
    }

    private static long? TimeOf(JsonElement root) => MomentOf(root, "time");

    private static long? MomentOf(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? moment.ToUnixTimeMilliseconds() : null;

    private static string String(JsonElement element, string member) =>
        !element.TryGetProperty(member, out var value) ? "" : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => "",
        };
}
