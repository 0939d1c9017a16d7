using System.Globalization;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>Times and lengths of time as scenarios write them.</summary>
internal static class ScenarioTime
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"];

    /// <summary>A moment: with an offset, or else in the time of Beijing.</summary>
    public static DateTimeOffset Read(string written)
    {
        if (DateTime.TryParseExact(written, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return new DateTimeOffset(local, Beijing);
        if (written.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        throw new FormatException($"'{written}' is no time; '2026-03-11 09:00' is one");
    }

    /// <summary>A length of time: `20s`, `10m`, `2h`, `1d`.</summary>
    public static TimeSpan Length(string written)
    {
        if (written.Length > 1 && double.TryParse(written.AsSpan(0, written.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e6)
        {
            switch (written[^1])
            {
                case 's': return TimeSpan.FromSeconds(number);
                case 'm': return TimeSpan.FromMinutes(number);
                case 'h': return TimeSpan.FromHours(number);
                case 'd': return TimeSpan.FromDays(number);
            }
        }

        throw new FormatException($"'{written}' is no length of time; '20s', '10m', '2h' and '1d' are");
    }
}
