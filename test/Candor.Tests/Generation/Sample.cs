using System.Text;
using System.Text.Json;
using Candor.Cli.Generation;

namespace Candor.Tests.Generation;

/// <summary>A generated community, read back from the bytes that were written.</summary>
internal sealed class Sample
{
    private Sample(byte[] bytes, string labels)
    {
        Bytes = bytes;
        Labels = labels;
        Events = [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
        Truth = labels.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .ToDictionary(row => row[0], row => (Label: row[1], Source: row[2]));
    }

    public static Sample Default { get; } = Of(new GenerateOptions());

    public byte[] Bytes { get; }

    public string Labels { get; }

    public IReadOnlyList<JsonElement> Events { get; }

    public IReadOnlyDictionary<string, (string Label, string Source)> Truth { get; }

    public static Sample Of(GenerateOptions options)
    {
        var accounts = Community.Plan(options);
        using var events = new MemoryStream();
        Generator.WriteEvents(accounts, options.Seed, events, CancellationToken.None);
        using var labels = new StringWriter();
        Generator.WriteLabels(accounts, labels);
        return new Sample(events.ToArray(), labels.ToString());
    }

    public static string Type(JsonElement entry) => entry.GetProperty("type").GetString()!;

    public static string Subject(JsonElement entry) => entry.GetProperty("subject").GetString()!;

    public IEnumerable<JsonElement> Data(string type, string source) => Events
        .Where(entry => Type(entry) == type && Truth.TryGetValue(Subject(entry), out var truth) && truth.Source == source)
        .Select(entry => entry.GetProperty("data"));

    /// <summary>Numbers of posts of the accounts with a label, in ascending order.</summary>
    public int[] PostCounts(string label)
    {
        var posts = Events.Where(entry => Type(entry) == "post.created").CountBy(Subject).ToDictionary();
        return [.. Truth.Where(truth => truth.Value.Label == label).Select(truth => posts.GetValueOrDefault(truth.Key)).Order()];
    }
}
