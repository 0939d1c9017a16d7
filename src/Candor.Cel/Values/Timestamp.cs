using System.Globalization;

namespace Candor.Cel.Values;

/// <summary>A moment: seconds since 1970 in UTC and nanoseconds after them, from year 1 to year 9999.</summary>
internal readonly record struct Timestamp(long Seconds, int Nanoseconds) : IComparable<Timestamp>
{
    public const long LeastSeconds = -62_135_596_800;
    public const long MostSeconds = 253_402_300_799;

    public static bool operator <(Timestamp a, Timestamp b) => a.CompareTo(b) < 0;

    public static bool operator >(Timestamp a, Timestamp b) => a.CompareTo(b) > 0;

    public static bool operator <=(Timestamp a, Timestamp b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Timestamp a, Timestamp b) => a.CompareTo(b) >= 0;

    public int CompareTo(Timestamp other) => Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);

    public static Timestamp From(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        return rest < 0 ? new(seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100) : new(seconds, (int)rest * 100);
    }

    /// <summary>In .NET's steps of 100 ns; what is finer is cut.</summary>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.UnixEpoch.AddTicks((Seconds * TimeSpan.TicksPerSecond) + (Nanoseconds / 100));

    public static bool TryFromSeconds(long seconds, out Timestamp time)
    {
        time = new(seconds, 0);
        return seconds is >= LeastSeconds and <= MostSeconds;
    }

    public static bool TryAdd(Timestamp time, Duration duration, out Timestamp sum) => TryAdd(time, (Int128)duration.Nanoseconds, out sum);

    public static bool TrySubtract(Timestamp time, Duration duration, out Timestamp difference) => TryAdd(time, -(Int128)duration.Nanoseconds, out difference);

    public static bool TrySubtract(Timestamp a, Timestamp b, out Duration difference) =>
        Duration.TryFrom(((Int128)(a.Seconds - b.Seconds) * Duration.Second) + (a.Nanoseconds - b.Nanoseconds), out difference);

    /// <summary>Reads RFC 3339: `2026-05-03T08:00:00.123+02:00`.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Timestamp time)
    {
        time = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't') || text[13] != ':' || text[16] != ':') return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)) return false;
        if (!TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute) || !TryDigits(text[17..19], out var second)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        var rest = text[19..];
        if (!TryFraction(ref rest, out var nanoseconds) || !TryOffset(rest, out var offset)) return false;
        var seconds = (Calendar.DayNumber(year, month, day) * 86_400) + (hour * 3_600) + (minute * 60) + second - offset;
        time = new(seconds, nanoseconds);
        return seconds is >= LeastSeconds and <= MostSeconds;
    }

    /// <summary>RFC 3339 in UTC with as many decimals as are needed.</summary>
    public override string ToString()
    {
        var calendar = Calendar.Of(Seconds);
        var fraction = Nanoseconds == 0 ? string.Empty : "." + Nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{calendar.Year:D4}-{calendar.Month:D2}-{calendar.Day:D2}T{calendar.Hour:D2}:{calendar.Minute:D2}:{calendar.Second:D2}{fraction}Z");
    }

    private static bool TryAdd(Timestamp time, Int128 nanoseconds, out Timestamp sum)
    {
        var total = ((Int128)time.Seconds * Duration.Second) + time.Nanoseconds + nanoseconds;
        var seconds = (long)(total / Duration.Second);
        var rest = (int)(total % Duration.Second);
        if (rest < 0) (seconds, rest) = (seconds - 1, rest + (int)Duration.Second);
        sum = new(seconds, rest);
        return seconds is >= LeastSeconds and <= MostSeconds;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out int nanoseconds)
    {
        nanoseconds = 0;
        if (rest is not ['.', ..]) return true;
        var length = rest[1..].IndexOfAnyExceptInRange('0', '9');
        if (length is < 1 or > 9) return false;
        for (var i = 0; i < 9; i++) nanoseconds = (nanoseconds * 10) + (i < length ? rest[i + 1] - '0' : 0);
        rest = rest[(length + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text is "Z" or "z") return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!TryDigits(text[1..3], out var hours) || !TryDigits(text[4..6], out var minutes) || hours > 23 || minutes > 59) return false;
        seconds = ((hours * 3_600) + (minutes * 60)) * (text[0] == '-' ? -1 : 1);
        return true;
    }
}
