using System.Text.Json;

namespace Candor.Events;

public sealed partial class EventReader
{
    private const long FirstTime = 946_684_800_000; // 2000-01-01T00:00Z
    private const long EndOfTime = 4_133_980_800_000; // 2101-01-01T00:00Z
    private const long NotSeen = long.MinValue;

    private long _seenAt = NotSeen;

    private bool TryTime(ReadOnlySpan<byte> value, string name, out long time)
    {
        if (!Rfc3339.TryParse(value, out time))
        {
            return Refuse(
                RejectionCode.BadTime,
                $"'{name}' is '{Shown(value)}', expected an RFC 3339 time such as 2026-05-03T08:00:00.123Z.");
        }

        return time is >= FirstTime and < EndOfTime
            || Refuse(RejectionCode.TimeOutOfRange, $"'{name}' is '{Shown(value)}', expected a year from 2000 to 2100 (UTC).");
    }

    // How long ago that was is known when the event's own time is.
    private bool ReadSeenAt(ref Utf8JsonReader reader)
    {
        _seenAt = NotSeen;
        return TryString(ref reader, "seen_at", out var value) && (value.IsEmpty || TryTime(value, "seen_at", out _seenAt));
    }
}
