using System.Globalization;

namespace Candor.Cli.Reporting;

/// <summary>Numbers and days as the page writes them, the same in both languages.</summary>
internal static class Numerals
{
    /// <summary>A day, UTC.</summary>
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A count with separators; one decimal for one under ten that is not whole.</summary>
    public static string Count(double count) => count.ToString(count < 10 && count != Math.Floor(count) ? "0.0" : "N0", CultureInfo.InvariantCulture);

    /// <summary>A share as per cent, with one decimal where it has one.</summary>
    public static string Share(double share) => share.ToString("0.#%", CultureInfo.InvariantCulture);

    /// <summary>Nats with two decimals; a dash for a number that does not exist.</summary>
    public static string Nats(double nats) => double.IsFinite(nats) ? nats.ToString("0.00", CultureInfo.InvariantCulture) : "–";

    /// <summary>Nats with their sign.</summary>
    public static string Signed(double nats) => nats.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
