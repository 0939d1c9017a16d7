using System.Globalization;

namespace Candor.Signals.Text.Normalizing;

/// <summary>Canonical combining classes: the order in which marks stand behind their letter; 0 for what is no such mark.</summary>
internal static class CombiningClasses
{
    private static readonly byte[] Classes = Read();

    public static byte Of(int point) => (uint)point < (uint)Classes.Length ? Classes[point] : (byte)0;

    private static byte[] Read()
    {
        var runs = FactLines.For(typeof(CombiningClasses)).Select(Run).ToArray();
        var classes = new byte[runs[^1].Last + 1];
        foreach (var (first, last, number) in runs) classes.AsSpan(first, last - first + 1).Fill(number);
        return classes;
    }

    /// <summary>`300-314 230`: the first and last point, in hexadecimal digits, and the class.</summary>
    private static (int First, int Last, byte Number) Run(string line)
    {
        var parts = line.Split('-', ' ');
        return (Hex(parts[0]), Hex(parts[1]), byte.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
