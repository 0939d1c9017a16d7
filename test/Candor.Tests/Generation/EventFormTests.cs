using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Candor.Tests.Generation;

public sealed class EventFormTests
{
    private static readonly string[] Types =
    [
        "account.registered", "account.updated", "comment.created", "follow.added", "follow.removed", "message.sent",
        "post.created", "post.curated", "post.deleted", "post.edited", "reach.measured", "reaction.added",
        "reaction.removed", "report.filed", "session.started", "signal.provided",
    ];

    [Fact]
    public void Every_line_has_the_required_attributes() => Assert.All(Sample.Default.Events, entry =>
    {
        Assert.Equal("1.0", entry.GetProperty("specversion").GetString());
        Assert.Equal("/generator/app", entry.GetProperty("source").GetString());
        Assert.StartsWith("acct-", Sample.Subject(entry), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, entry.GetProperty("data").ValueKind);
    });

    [Fact]
    public void Events_are_in_the_order_of_their_time_and_inside_the_window()
    {
        var times = Sample.Default.Events.Select(Time).ToArray();

        Assert.Equal(times.Order(), times);
        Assert.True(times[0] >= new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.True(times[^1] < new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Every_event_type_occurs_and_no_other() =>
        Assert.Equal(Types, Sample.Default.Events.Select(Sample.Type).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Event_ids_are_unique() =>
        Assert.Distinct(Sample.Default.Events.Select(entry => entry.GetProperty("id").GetString()));

    [Fact]
    public void An_account_registers_before_it_does_anything_else() => Assert.All(
        Sample.Default.Events.GroupBy(Sample.Subject),
        account => Assert.Equal("account.registered", Sample.Type(account.First())));

    [Fact]
    public void Messages_carry_no_text() => Assert.All(
        Sample.Default.Events.Where(entry => Sample.Type(entry) == "message.sent"),
        entry => Assert.False(entry.GetProperty("data").TryGetProperty("text", out _)));

    [Fact]
    public void A_comment_answers_what_was_posted_and_seen_before()
    {
        var posted = new Dictionary<string, DateTimeOffset>();
        foreach (var entry in Sample.Default.Events)
        {
            var data = entry.GetProperty("data");
            if (Sample.Type(entry) == "post.created") posted[data.GetProperty("post").GetString()!] = Time(entry);
            if (Sample.Type(entry) != "comment.created") continue;
            var post = posted[data.GetProperty("post").GetString()!];
            if (data.TryGetProperty("seen_at", out var seen)) Assert.InRange(seen.GetDateTimeOffset(), post, Time(entry));
        }
    }

    private static DateTimeOffset Time(JsonElement entry) =>
        DateTimeOffset.Parse(entry.GetProperty("time").GetString()!, CultureInfo.InvariantCulture);
}
