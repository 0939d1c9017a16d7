using System.Text;
using System.Text.Json;
using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Candor.Cli.Mapping.Reading;
using Candor.Events;
using Candor.Tests.Input;

namespace Candor.Tests.Mapping;

/// <summary>What a mapping makes of some text.</summary>
internal sealed class Mapped
{
    private readonly List<string> _events = [];
    private readonly List<(long Line, Rejection Rejection, string Bytes)> _refused = [];

    public IReadOnlyList<string> Events => _events;

    public IReadOnlyList<(long Line, Rejection Rejection, string Bytes)> Refused => _refused;

    public required MapCounts Counts { get; init; }

    /// <summary>Data of the only event.</summary>
    public string Data => JsonDocument.Parse(Events.Single()).RootElement.GetProperty("data").GetRawText();

    /// <summary>A rule that takes everything, with some members of the data.</summary>
    public static string Rule(string data, string format = "ndjson", string top = "") => $$"""
        format: {{format}}
        source: /test
        {{top}}
        events:
          - type: post.created
            id: id
            subject: who
            time: at
            data: {{data}}
        """;

    /// <summary>One record with what <see cref="Rule"/> needs.</summary>
    public static string Record(string members) => $$"""{"id":"1","who":"ada","at":"2026-03-02T08:00:00Z",{{members}}}""";

    public static Mapped Of(string map, string content, int bufferBytes = 1 << 16, int maxRecordBytes = 1 << 20) =>
        Of(map, Encoding.UTF8.GetBytes(content), bufferBytes, maxRecordBytes);

    public static Mapped Of(string map, byte[] content, int bufferBytes = 1 << 16, int maxRecordBytes = 1 << 20)
    {
        using var folder = new TemporaryFolder();
        using var mapping = new EventMapping(MapReader.Read(map, "map.yaml"));
        var mapped = new Mapped { Counts = mapping.Counts };
        new EventFiles([folder.File("records", content)], bufferBytes, maxRecordBytes).ForEachRecord(
            mapping,
            (e, _) => mapped._events.Add(Encoding.UTF8.GetString(e)),
            (record, place, rejection) => mapped._refused.Add((place.Number, rejection, Encoding.UTF8.GetString(record))),
            null,
            CancellationToken.None);
        return mapped;
    }

    /// <summary>The values of a member of the data, event by event.</summary>
    public IReadOnlyList<string?> Values(string member) =>
    [
        .. Events.Select(e => JsonDocument.Parse(e).RootElement.GetProperty("data"))
            .Select(data => data.TryGetProperty(member, out var value) ? value.ToString() : null),
    ];
}
