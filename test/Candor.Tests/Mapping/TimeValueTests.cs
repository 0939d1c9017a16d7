using System.Text.Json;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class TimeValueTests
{
    [Theory]
    [InlineData("at", "\"2026-03-02T16:00:00.5+08:00\"", "2026-03-02T08:00:00.500Z")]
    [InlineData("{field: at, format: rfc3339}", "\"2026-03-02 08:00:00Z\"", "2026-03-02T08:00:00.000Z")]
    [InlineData("{field: at, format: unix}", "1772438400", "2026-03-02T08:00:00.000Z")]
    [InlineData("{field: at, format: unix}", "\"1772438400.25\"", "2026-03-02T08:00:00.250Z")]
    [InlineData("{field: at, format: unix_ms}", "1772438400123", "2026-03-02T08:00:00.123Z")]
    [InlineData("{field: at, format: unix_us}", "1772438400123999", "2026-03-02T08:00:00.123Z")]
    [InlineData("{field: at, format: iso_local, zone: Asia/Shanghai}", "\"2026-03-02 16:00:00\"", "2026-03-02T08:00:00.000Z")]
    [InlineData("{field: at, format: iso_local, zone: \"-03:30\"}", "\"2026-03-02T04:30\"", "2026-03-02T08:00:00.000Z")]
    [InlineData("{field: at, format: iso_local, zone: UTC}", "\"2026-03-02T08:00:00.1234567\"", "2026-03-02T08:00:00.123Z")]
    [InlineData("{field: at, format: dd.MM.yyyy HH:mm:ss, zone: Europe/Berlin}", "\"02.03.2026 09:00:00\"", "2026-03-02T08:00:00.000Z")]
    [InlineData("{field: at, format: ddd MMM dd HH:mm:ss zzz yyyy}", "\"Mon Mar 02 16:00:00 +08:00 2026\"", "2026-03-02T08:00:00.000Z")]
    [InlineData("{field: at, format: MM/dd/yyyy h:mm tt}", "\"03/02/2026 8:00 AM\"", "2026-03-02T08:00:00.000Z")]
    [InlineData("{first: [missing, at], format: unix}", "1772438400", "2026-03-02T08:00:00.000Z")]
    public void A_time_is_read_in_its_format(string time, string value, string expected) => Assert.Equal(expected, TimeOf(time, value));

    [Theory]
    [InlineData("2026-10-25 02:30:00", "2026-10-25T00:30:00.000Z")] // twice in Berlin: the first
    [InlineData("2026-03-29 02:30:00", "2026-03-29T01:30:00.000Z")] // never in Berlin: as if the clock had not been moved
    [InlineData("2026-07-01 12:00:00", "2026-07-01T10:00:00.000Z")]
    public void The_clock_is_moved_as_in_its_zone(string local, string expected) =>
        Assert.Equal(expected, TimeOf("{field: at, format: iso_local, zone: Europe/Berlin}", $"\"{local}\""));

    [Theory]
    [InlineData("at", "\"2026-03-02T08:00:00\"", "which the mapping's format 'rfc3339' does not read")]
    [InlineData("{field: at, format: unix}", "\"soon\"", "'soon', which the mapping's format 'unix' does not read")]
    [InlineData("{field: at, format: unix}", "1e300", "does not read")]
    [InlineData("{field: at, format: unix_ms}", "9e17", "expected a year from 2000 to 2100")]
    [InlineData("{field: at, format: unix_ms}", "1772438400", "expected a year from 2000 to 2100")]
    [InlineData("{field: at, format: iso_local, zone: UTC}", "\"2026-02-30 08:00:00\"", "does not read")]
    [InlineData("at", "null", "'time' is missing: the mapping finds nothing for it (at).")]
    [InlineData("at", "{}", "'time' is missing")]
    public void A_time_that_is_none_is_refused_with_what_it_was(string time, string value, string reason)
    {
        var mapped = Map(time, value);

        Assert.Empty(mapped.Events);
        Assert.Contains(reason, Assert.Single(mapped.Refused).Rejection.Reason, StringComparison.Ordinal);
    }

    private static string? TimeOf(string time, string value) =>
        JsonDocument.Parse(Assert.Single(Map(time, value).Events)).RootElement.GetProperty("time").GetString();

    private static Mapped Map(string time, string value) => Mapped.Of(
        $$"""
        format: ndjson
        source: /test
        events:
          - {type: post.created, id: id, subject: id, time: {{time}}}
        """,
        $$"""{"id":"1","at":{{value}}}""");
}
