namespace Candor.Events;

public sealed partial class EventReader
{
    private const long FirstTime = 946_684_800_000; // 2000-01-01T00:00Z
    private const long EndOfTime = 4_133_980_800_000; // 2101-01-01T00:00Z

    private bool TryTime(ReadOnlySpan<byte> value, ref Event e)
    {
        if (!Rfc3339.TryParse(value, out var time))
        {
            return Refuse(
                RejectionCode.BadTime,
                $"'time' is '{Shown(value)}', expected an RFC 3339 time such as 2026-05-03T08:00:00.123Z.");
        }

        e.Time = time;
        return time is >= FirstTime and < EndOfTime
            || Refuse(RejectionCode.TimeOutOfRange, $"'time' is '{Shown(value)}', expected a year from 2000 to 2100 (UTC).");
    }
}
