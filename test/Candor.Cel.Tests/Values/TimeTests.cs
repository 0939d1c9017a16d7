using Candor.Cel.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Cel.Tests.Values;

/// <summary>Timestamps, durations and the calendar.</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00Z")]
    [InlineData("2026-05-03T08:00:00.123+02:00", 1777788000, 123_000_000, "2026-05-03T06:00:00.123Z")]
    [InlineData("0001-01-01T00:00:00.000000001Z", Timestamp.LeastSeconds, 1, "0001-01-01T00:00:00.000000001Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z", Timestamp.MostSeconds, 999_999_999, "9999-12-31T23:59:59.999999999Z")]
    [InlineData("2024-02-29t23:59:59z", 1709251199, 0, "2024-02-29T23:59:59Z")]
    public void A_timestamp_is_read_and_written(string text, long seconds, int nanoseconds, string written)
    {
        Assert.True(Timestamp.TryParse(text, out var time));
        Assert.Equal(new Timestamp(seconds, nanoseconds), time);
        Assert.Equal(written, time.ToString());
    }

    [Theory]
    [InlineData("2026-05-03")]
    [InlineData("2026-05-03T08:00:00")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:00:60Z")]
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-01-01T00:00:00.1234567890Z")]
    [InlineData("2026-01-01T00:00:00+0200")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("20266-01-01T00:00:00Z")]
    [InlineData("٢٠٢٦-01-01T00:00:00Z")]
    public void What_is_no_timestamp_is_refused(string text) => Assert.False(Timestamp.TryParse(text, out _));

    [Theory]
    [InlineData("0", 0, "0s")]
    [InlineData("1h30m", 5_400_000_000_000, "5400s")]
    [InlineData("-1.5h", -5_400_000_000_000, "-5400s")]
    [InlineData("1h34us", 3_600_000_034_000, "3600.000034s")]
    [InlineData("+.5s", 500_000_000, "0.5s")]
    [InlineData("1.s", 1_000_000_000, "1s")]
    [InlineData("1ms1µs1ns", 1_001_001, "0.001001001s")]
    [InlineData("9223372036.854775807s", long.MaxValue, "9223372036.854775807s")]
    [InlineData("-9223372036.854775808s", long.MinValue, "-9223372036.854775808s")]
    public void A_duration_is_read_and_written(string text, long nanoseconds, string written)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(nanoseconds, duration.Nanoseconds);
        Assert.Equal(written, duration.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("s")]
    [InlineData("1d")]
    [InlineData("1h-1m")]
    [InlineData("--1s")]
    [InlineData(".s")]
    [InlineData("1..5s")]
    [InlineData("1 s")]
    [InlineData("9223372036.854775808s")]
    [InlineData("2562048h")]
    [InlineData("99999999999999999999999999999h")]
    public void What_is_no_duration_is_refused(string text) => Assert.False(Duration.TryParse(text, out _));

    [Theory]
    [InlineData("timestamp('2026-05-03T23:30:00Z').getHours('Asia/Shanghai') == 7")]
    [InlineData("timestamp('2026-05-03T23:30:00Z').getDayOfWeek() == 0 && timestamp('2026-05-03T23:30:00Z').getDayOfWeek('+08:00') == 1")]
    [InlineData("timestamp('2026-07-01T00:00:00Z').getHours('Europe/Berlin') == 2 && timestamp('2026-01-01T00:00:00Z').getHours('Europe/Berlin') == 1")]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getFullYear('-01:00') == 0")]
    [InlineData("timestamp('9999-12-31T23:59:59Z').getFullYear('+01:00') == 10000")]
    [InlineData("timestamp('2024-12-31T00:00:00Z').getDayOfYear() == 365")]
    [InlineData("duration('90m').getHours() == 1 && duration('-90s').getMinutes() == -1 && duration('1.5s').getMilliseconds() == 500")]
    public void Parts_of_time_are_those_of_the_place(string source) => Assert.True(Cel.Value(source).AsBool());

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("/etc/passwd")]
    [InlineData("/dev/zero")]
    [InlineData("../../etc/passwd")]
    [InlineData("+25:00")]
    [InlineData("+02:60")]
    [InlineData("Europe")]
    [InlineData("Europe/Berlin ")]
    public void What_is_no_time_zone_is_refused_and_not_looked_for_elsewhere(string zone) => Assert.False(TimeZones.TryOffset(zone, 0, out _));

    [Fact]
    public void The_calendar_is_that_of_dot_net() => Prop.ForAll(
        Gen.Choose(-719_162 / 2, 2_932_896 / 2).Two().Select(pair => ((long)pair.Item1 + pair.Item2) * 86_400).ToArbitrary(),
        seconds =>
        {
            var date = DateTime.UnixEpoch.AddSeconds(seconds + 45_296);
            var ours = Calendar.Of(seconds + 45_296);
            return ours == new Calendar(date.Year, date.Month, date.Day, date.DayOfYear - 1, (int)date.DayOfWeek, date.Hour, date.Minute, date.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_and_taking_away_are_each_others_reverse() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<long>(), (seconds, nanoseconds) =>
        {
            var time = new Timestamp(seconds, 7);
            var duration = new Duration(nanoseconds);
            return Timestamp.TryAdd(time, duration, out var later) && Timestamp.TrySubtract(later, duration, out var back) && back == time
                && Timestamp.TrySubtract(later, time, out var between) && between == duration;
        }).QuickCheckThrowOnFailure();
}
