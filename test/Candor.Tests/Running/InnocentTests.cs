using System.Text.Json;
using System.Text.Json.Nodes;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>Whom a verdict must not hit, from events to verdicts.</summary>
public sealed class InnocentTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_artist_who_labels_every_post_as_made_by_an_ai_is_not_managed()
    {
        var lines = Trained.Lines(sample.Trained.Verdicts);
        var artists = SampleRun.AccountsOf["ai-artist"].Select(account => JsonDocument.Parse(lines[account]).RootElement).ToArray();

        Assert.NotEmpty(artists);
        Assert.All(artists, artist =>
        {
            Assert.Equal("assisted", artist.GetProperty("verdict").GetString());
            Assert.NotEqual("managed", artist.GetProperty("would_be").GetString());
            Assert.True(artist.GetProperty("facts").GetProperty("ai_generated").GetBoolean());
            Assert.False(artist.GetProperty("facts").GetProperty("posted_by_automation").GetBoolean());
            Assert.Equal([0, 1], artist.GetProperty("share_automated").EnumerateArray().Select(end => end.GetInt32()));
        });
    }

    [Fact]
    public void Of_all_people_no_more_than_one_in_twenty_is_called_managed()
    {
        var lines = Trained.Lines(sample.Trained.Verdicts);
        string[] people = [.. SampleRun.AccountsOf.Where(group => group.Key is not ("a0" or "a1" or "a2" or "a3")).SelectMany(group => group)];

        var managed = people.Count(account => JsonDocument.Parse(lines[account]).RootElement.GetProperty("verdict").GetString() == "managed");

        Assert.Equal(190, people.Length);
        Assert.InRange(managed, 0, people.Length / 20);
    }

    [Fact]
    public void What_is_written_in_private_messages_is_never_evidence()
    {
        // The same account twice: once its messages carry a text although they must not, once they do not.
        var sender = Busiest("message.sent");
        string[] own = [.. SampleRun.Lines.Where(line => line.Contains($"\"subject\":\"{sender}\"", StringComparison.Ordinal))];
        string[] read = [.. own.Select(WithText)];

        var (silent, spoken) = (Judged(own, sender), Judged(read, sender));

        Assert.NotEqual(own, read);
        Assert.Equal(silent, spoken);
        var messages = JsonDocument.Parse(silent).RootElement.GetProperty("surfaces").EnumerateArray()
            .Single(surface => surface.GetProperty("surface").GetString() == "private_messages");
        Assert.True(messages.GetProperty("acts").GetInt32() > 0);
        Assert.Equal(0, messages.GetProperty("content").GetDouble());
    }

    [Fact]
    public void Messages_alone_give_no_content_evidence()
    {
        var sender = Busiest("message.sent");
        var own = SampleRun.Lines.Where(line => line.Contains($"\"subject\":\"{sender}\"", StringComparison.Ordinal)
            && line.Contains("message.sent", StringComparison.Ordinal)).Select(WithText);

        var verdict = JsonDocument.Parse(Judged([.. own], sender)).RootElement;

        Assert.InRange(verdict.GetProperty("events").GetInt32(), 5, 250);
        Assert.NotEqual(0, verdict.GetProperty("reasons").GetArrayLength());
        Assert.DoesNotContain("content", verdict.GetProperty("families").EnumerateArray().Select(family => family.GetString()));
        Assert.All(verdict.GetProperty("reasons").EnumerateArray(), reason => Assert.Equal("timing", reason.GetProperty("family").GetString()));
    }

    private string Judged(string[] lines, string account)
    {
        File.WriteAllLines(_folder.Path("events"), lines);
        sample.Trained.Replay(_folder.Path("verdicts"), [_folder.Path("events")]);
        return Trained.Lines(_folder.Path("verdicts"))[account];
    }

    private static string Busiest(string type) => SampleRun.Lines
        .Where(line => line.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal) && line.Contains("\"surface\":\"private\"", StringComparison.Ordinal))
        .CountBy(line => JsonDocument.Parse(line).RootElement.GetProperty("subject").GetString()!)
        .MaxBy(pair => pair.Value).Key;

    private static string WithText(string line)
    {
        var e = JsonNode.Parse(line)!;
        if ((string)e["type"]! == "message.sent") e["data"]!["text"] = "Great deals on every product today! Visit our shop.";
        return e.ToJsonString();
    }
}
