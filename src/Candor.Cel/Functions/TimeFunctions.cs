using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>Parts of timestamps, in UTC or in a time zone, and of durations.</summary>
internal static class TimeFunctions
{
    public static IEnumerable<Function> All =>
    [
        Part("getFullYear", static calendar => calendar.Year),
        Part("getMonth", static calendar => calendar.Month - 1),
        Part("getDate", static calendar => calendar.Day),
        Part("getDayOfMonth", static calendar => calendar.Day - 1),
        Part("getDayOfWeek", static calendar => calendar.DayOfWeek),
        Part("getDayOfYear", static calendar => calendar.DayOfYear),
        Part("getHours", static calendar => calendar.Hour, static duration => duration.Hours),
        Part("getMinutes", static calendar => calendar.Minute, static duration => duration.Minutes),
        Part("getSeconds", static calendar => calendar.Second, static duration => duration.Seconds),
        new("getMilliseconds", Milliseconds,
            "timestamp.getMilliseconds() -> int", "timestamp.getMilliseconds(string) -> int", "duration.getMilliseconds() -> int"),
    ];

    private static Function Part(string name, Func<Calendar, int> part, Func<Duration, long>? ofDuration = null)
    {
        string[] signatures = [$"timestamp.{name}() -> int", $"timestamp.{name}(string) -> int"];
        return new Function(
            name,
            (arguments, _) => arguments switch
            {
                [{ Kind: CelKind.Timestamp } time] => (long)part(Calendar.Of(time.Timestamp.Seconds)),
                [{ Kind: CelKind.Timestamp } time, { Kind: CelKind.String } zone] => TimeZones.TryOffset(zone.Text, time.Timestamp.Seconds, out var offset)
                    ? (long)part(Calendar.Of(time.Timestamp.Seconds + offset))
                    : NoZone(zone),
                [{ Kind: CelKind.Duration } duration] when ofDuration is not null => ofDuration(duration.Duration),
                _ => Function.NoMatch,
            },
            ofDuration is null ? signatures : [.. signatures, $"duration.{name}() -> int"]);
    }

    private static CelValue Milliseconds(ReadOnlySpan<CelValue> arguments, Budget budget) => arguments switch
    {
        [{ Kind: CelKind.Timestamp } time] => (long)(time.Timestamp.Nanoseconds / 1_000_000),
        [{ Kind: CelKind.Timestamp } time, { Kind: CelKind.String } zone] =>
            TimeZones.TryOffset(zone.Text, time.Timestamp.Seconds, out _) ? (long)(time.Timestamp.Nanoseconds / 1_000_000) : NoZone(zone),
        [{ Kind: CelKind.Duration } duration] => duration.Duration.Milliseconds,
        _ => Function.NoMatch,
    };

    private static CelValue NoZone(in CelValue zone) => CelValue.Failure($"there is no time zone {zone}");
}
