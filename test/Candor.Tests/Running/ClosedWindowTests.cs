using System.Text.Json;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>An account whose present window is too young to judge keeps the verdict of the last, with that window's facts.</summary>
public sealed class ClosedWindowTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_reasons_tell_the_facts_of_its_own_window()
    {
        var before = Judged(Posts(40, "api")).RootElement;
        var after = Judged([.. Posts(40, "api"), .. Posts(2, "app", firstDay: 40, first: 40)]).RootElement;

        Assert.Equal("managed", before.GetProperty("would_be").GetString());
        Assert.Contains("40 of 40 acts came through the programming interface", ClientFact(before), StringComparison.Ordinal);
        Assert.Equal(1, after.GetProperty("window").GetProperty("before").GetInt32() + 1);
        foreach (var member in (string[])["verdict", "would_be", "evidence", "channels", "reasons", "evidence_without", "events", "flagged_at_event"])
        {
            Assert.Equal(before.GetProperty(member).GetRawText(), after.GetProperty(member).GetRawText());
        }
    }

    [Fact]
    public void Five_posts_of_the_next_window_are_judged_by_themselves()
    {
        var after = Judged([.. Posts(40, "api"), .. Posts(5, "app", firstDay: 40, first: 40)]).RootElement;

        Assert.Equal(5, after.GetProperty("events").GetInt32());
        Assert.Equal(1, after.GetProperty("window").GetProperty("before").GetInt32());
        Assert.EndsWith("/middle", after.GetProperty("stratum").GetString(), StringComparison.Ordinal);
    }

    private JsonDocument Judged(IEnumerable<string> lines)
    {
        File.WriteAllLines(_folder.Path("events"), lines);
        sample.Trained.Replay(_folder.Path("verdicts"), [_folder.Path("events")]);
        return JsonDocument.Parse(Assert.Single(File.ReadAllLines(_folder.Path("verdicts"))));
    }

    /// <summary>The same sentence round the clock, every 37 minutes.</summary>
    private static IEnumerable<string> Posts(int count, string client, int firstDay = 0, int first = 0) => Enumerable.Range(first, count).Select(i =>
    {
        var time = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero).AddDays(firstDay).AddMinutes(37 * (i - first));
        var data = $$$"""{"post":"p{{{i}}}","lang":"en","text":"Great deals on every product today! Visit our shop. #deal","client":{"kind":"{{{client}}}"}""" + "}";
        return $$"""{"specversion":"1.0","id":"e{{i}}","source":"/t","type":"post.created","time":"{{time:yyyy-MM-ddTHH:mm:ssZ}}","subject":"a","data":{{data}}}""";
    });

    private static string ClientFact(JsonElement verdict) => verdict.GetProperty("reasons").EnumerateArray()
        .Single(reason => reason.GetProperty("code").GetString() == "client.facts").GetProperty("fact").GetString()!;
}
