namespace Candor.Cel.Values;

/// <summary>Date and time of day in the proleptic Gregorian calendar. A time zone may carry a timestamp a day beyond what .NET's dates hold, so these are our own.</summary>
internal readonly record struct Calendar(int Year, int Month, int Day, int DayOfYear, int DayOfWeek, int Hour, int Minute, int Second)
{
    private const int SecondsOfDay = 86_400;

    /// <summary>Of seconds since 1970, already moved to the place's time. Days of the year from 0, days of the week from Sunday = 0.</summary>
    public static Calendar Of(long seconds)
    {
        var days = Math.DivRem(seconds, SecondsOfDay, out var rest);
        if (rest < 0) (days, rest) = (days - 1, rest + SecondsOfDay);
        var (year, month, day) = Date(days);
        var dayOfYear = (int)(days - DayNumber(year, 1, 1));
        var dayOfWeek = (int)((((days + 4) % 7) + 7) % 7);
        return new(year, month, day, dayOfYear, dayOfWeek, (int)(rest / 3_600), (int)(rest / 60 % 60), (int)(rest % 60));
    }

    /// <summary>Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").</summary>
    public static long DayNumber(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097L) + dayOfEra - 719_468;
    }

    private static (int Year, int Month, int Day) Date(long days)
    {
        var z = days + 719_468;
        var era = (z >= 0 ? z : z - 146_096) / 146_097;
        var dayOfEra = (int)(z - (era * 146_097));
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        return ((int)(yearOfEra + (era * 400)) + (month <= 2 ? 1 : 0), month, dayOfYear - (((153 * shifted) + 2) / 5) + 1);
    }
}
