using System.Buffers;
using System.Globalization;

namespace Candor.Cel.Values;

/// <summary>A length of time in nanoseconds: some 292 years either way.</summary>
internal readonly record struct Duration(long Nanoseconds) : IComparable<Duration>
{
    public const long Second = 1_000_000_000;

    private static readonly SearchValues<char> StartOfNumber = SearchValues.Create("0123456789.");
    private static readonly (string Unit, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", Second), ("m", 60 * Second), ("h", 3_600 * Second),
    ];

    public long Hours => Nanoseconds / (3_600 * Second);

    public long Minutes => Nanoseconds / (60 * Second);

    public long Seconds => Nanoseconds / Second;

    /// <summary>The milliseconds within the second, as the language definition has it.</summary>
    public long Milliseconds => Nanoseconds % Second / 1_000_000;

    public static bool operator <(Duration a, Duration b) => a.Nanoseconds < b.Nanoseconds;

    public static bool operator >(Duration a, Duration b) => a.Nanoseconds > b.Nanoseconds;

    public static bool operator <=(Duration a, Duration b) => a.Nanoseconds <= b.Nanoseconds;

    public static bool operator >=(Duration a, Duration b) => a.Nanoseconds >= b.Nanoseconds;

    public int CompareTo(Duration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>A .NET length of time; false beyond 292 years.</summary>
    public static bool TryFrom(TimeSpan span, out Duration duration) => TryFrom((Int128)span.Ticks * 100, out duration);

    public TimeSpan ToTimeSpan() => TimeSpan.FromTicks(Nanoseconds / 100);

    public static bool TryFrom(Int128 nanoseconds, out Duration duration)
    {
        var fits = nanoseconds >= long.MinValue && nanoseconds <= long.MaxValue;
        duration = fits ? new Duration((long)nanoseconds) : default;
        return fits;
    }

    public static bool TryAdd(Duration a, Duration b, out Duration sum) => TryFrom((Int128)a.Nanoseconds + b.Nanoseconds, out sum);

    public static bool TrySubtract(Duration a, Duration b, out Duration difference) => TryFrom((Int128)a.Nanoseconds - b.Nanoseconds, out difference);

    /// <summary>Reads `1h30m`, `-1.5s`, `0`.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        var negative = text is ['-', ..];
        if (text is ['-' or '+', ..]) text = text[1..];
        if (text is "0") return true;
        if (text.IsEmpty) return false;
        Int128 sum = 0;
        while (!text.IsEmpty)
        {
            if (!TryTerm(ref text, out var term)) return false;
            sum += term;
            if (sum > (Int128)long.MaxValue + 1) return false;
        }

        return TryFrom(negative ? -sum : sum, out duration);
    }

    /// <summary>Seconds with up to nine decimals: `6347s`, `-0.5s`.</summary>
    public override string ToString()
    {
        var sign = Nanoseconds < 0 ? "-" : string.Empty;
        var size = (UInt128)Int128.Abs(Nanoseconds);
        var whole = (ulong)(size / Second);
        var rest = (ulong)(size % Second);
        var fraction = rest == 0 ? string.Empty : "." + rest.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}{fraction}s");
    }

    private static bool TryTerm(ref ReadOnlySpan<char> text, out Int128 nanoseconds)
    {
        nanoseconds = 0;
        Int128 digits = 0, scale = 1;
        var count = 0;
        var i = 0;
        for (var point = false; i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && !point)); i++)
        {
            if (text[i] == '.')
            {
                point = true;
                continue;
            }

            if (++count > 27) return false;
            digits = (digits * 10) + (text[i] - '0');
            if (point) scale *= 10;
        }

        if (count == 0) return false;
        text = text[i..];
        var length = text.IndexOfAny(StartOfNumber);
        var unit = length < 0 ? text : text[..length];
        foreach (var (name, size) in Units)
        {
            if (!unit.SequenceEqual(name)) continue;
            if (digits / scale > long.MaxValue / size) return false;
            nanoseconds = (digits / scale * size) + (digits % scale * size / scale);
            text = text[unit.Length..];
            return true;
        }

        return false;
    }
}
