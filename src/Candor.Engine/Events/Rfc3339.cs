namespace Candor.Events;

/// <summary>Reads times such as <c>2026-05-03T08:00:00.123+08:00</c> without a string or an exception.</summary>
public static class Rfc3339
{
    private const long MillisecondsADay = 86_400_000;

    /// <summary>Reads a time with its offset.</summary>
    /// <remarks>
    /// <c>T</c> may be <c>t</c> or a space, <c>Z</c> may be <c>z</c>; one to nine digits of a second's fraction are cut to milliseconds;
    /// a leap second (<c>:60</c>) is the last millisecond of its minute. Nothing may stand before or after.
    /// </remarks>
    /// <param name="text">ASCII.</param>
    /// <param name="unixMilliseconds">Milliseconds since 1970-01-01T00:00Z; negative before.</param>
    /// <returns>False for anything else, such as a day that its month does not have. Any year from 0000 to 9999 is a time.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out long unixMilliseconds)
    {
        unixMilliseconds = 0;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':'
            || text[10] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        var year = (Digits(text, 0) * 100) + Digits(text, 2);
        var (month, day) = (Digits(text, 5), Digits(text, 8));
        var (hour, minute, second) = (Digits(text, 11), Digits(text, 14), Digits(text, 17));
        if (Digits(text, 0) < 0 || Digits(text, 2) < 0 || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        if (!TryFraction(text[19..], out var milliseconds, out var length) || !TryOffset(text[(19 + length)..], out var offset))
        {
            return false;
        }

        if (second == 60)
        {
            (second, milliseconds) = (59, 999);
        }

        var seconds = (((hour * 60L) + minute - offset) * 60) + second;
        unixMilliseconds = (DaysSince1970(year, month, day) * MillisecondsADay) + (seconds * 1000) + milliseconds;
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out int milliseconds, out int length)
    {
        (milliseconds, length) = (0, 0);
        if (text[0] != '.')
        {
            return true;
        }

        var weight = 100;
        for (length = 1; length < text.Length && char.IsAsciiDigit((char)text[length]); length++)
        {
            milliseconds += (text[length] - '0') * weight;
            weight /= 10;
        }

        return length is >= 2 and <= 10;
    }

    // The offset in minutes east of Greenwich.
    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text is [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
        {
            return false;
        }

        var (hour, minute) = (Digits(text, 1), Digits(text, 4));
        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }

    // Two digits as a number, or something below zero.
    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    // Days of the proleptic Gregorian calendar; the year is taken to begin in March, so that a leap day is its last.
    private static long DaysSince1970(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097L) + dayOfEra - 719_468;
    }
}
