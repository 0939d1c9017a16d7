using System.Globalization;
using System.Text;
using System.Text.Json;
using Candor.Events;

namespace Candor.Cli.Mapping.Values;

/// <summary>Reads an event's time.</summary>
/// <param name="value">The text that holds it.</param>
/// <param name="format">`rfc3339`, `unix`, `unix_ms`, `unix_us`, `iso_local`, or a .NET format in the invariant culture.</param>
/// <param name="zone">Of a time without an offset.</param>
internal sealed class TimeValue(MappedValue value, string format, TimeZoneInfo zone)
{
    /// <summary>Formats that have a name.</summary>
    public static readonly IReadOnlyList<string> Named = ["rfc3339", "unix", "unix_ms", "unix_us", "iso_local"];

    private static readonly string[] IsoLocal =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd' 'HH:mm",
    ];

    private readonly bool _hasOffset = HasOffset(format);

    /// <summary>How it is written.</summary>
    public string Format { get; } = format;

    /// <summary>Every path it looks at.</summary>
    public IEnumerable<FieldPath> Paths => value.Paths;

    /// <summary>The text that holds the time; null if it is missing.</summary>
    public string? Text(JsonElement record) => value.Text(record);

    /// <summary>Reads a time.</summary>
    /// <returns>Milliseconds since 1970; null for a text of another form.</returns>
    public long? Read(string text) => Format switch
    {
        "rfc3339" => Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var time) ? time : null,
        "unix" => Number(text, 1000m),
        "unix_ms" => Number(text, 1m),
        "unix_us" => Number(text, 0.001m),
        "iso_local" => Local(text, IsoLocal),
        _ => _hasOffset ? WithOffset(text) : Local(text, [Format]),
    };

    private static long? Number(string text, decimal factor) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e18m
            ? (long)Math.Floor(number * factor)
            : null;

    private long? WithOffset(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeMilliseconds()
            : null;

    // An hour that occurs twice is taken as the first of the two; one that is skipped, as if the clock had not been moved.
    private long? Local(string text, string[] formats)
    {
        if (!DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        var local = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return (local.Ticks - offset.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
    }

    // Quoted parts of a format are text; Z alone is a word that an unquoted format takes literally.
    private static bool HasOffset(string format)
    {
        var quoted = false;
        foreach (var letter in format)
        {
            if (letter is '\'' or '"') quoted = !quoted;
            else if (!quoted && letter is ('z' or 'K')) return true;
        }

        return false;
    }
}
