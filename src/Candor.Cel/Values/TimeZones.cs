using System.Buffers;

namespace Candor.Cel.Values;

/// <summary>Offsets from UTC by name (`Europe/Paris`, `UTC`) or as hours and minutes (`+05:45`, `-02:30`, `02:00`).</summary>
internal static class TimeZones
{
    private static readonly SearchValues<char> InName = SearchValues.Create("+-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Seconds to add to UTC; false if there is no such zone on this machine.</summary>
    public static bool TryOffset(string zone, long utcSeconds, out long offset)
    {
        offset = 0;
        if (zone == "UTC") return true;
        if (TryFixed(zone, out offset)) return true;
        if (!IsName(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) return false;
        var time = DateTime.UnixEpoch.AddSeconds(utcSeconds);
        offset = (long)found.GetUtcOffset(time).TotalSeconds;
        return true;
    }

    // The system looks for a file of this name, so nothing that could lead elsewhere is let through.
    private static bool IsName(string zone) => zone.Length is > 0 and <= 64 && char.IsAsciiLetter(zone[0]) && !zone.AsSpan().ContainsAnyExcept(InName);

    private static bool TryFixed(ReadOnlySpan<char> zone, out long offset)
    {
        offset = 0;
        var sign = zone is ['-', ..] ? -1 : 1;
        if (zone is ['-' or '+', ..]) zone = zone[1..];
        if (zone.Length != 5 || zone[2] != ':') return false;
        if (!char.IsAsciiDigit(zone[0]) || !char.IsAsciiDigit(zone[1]) || !char.IsAsciiDigit(zone[3]) || !char.IsAsciiDigit(zone[4])) return false;
        var hours = ((zone[0] - '0') * 10) + zone[1] - '0';
        var minutes = ((zone[3] - '0') * 10) + zone[4] - '0';
        if (hours > 23 || minutes > 59) return false;
        offset = sign * ((hours * 3_600) + (minutes * 60));
        return true;
    }
}
