namespace Candor.Cel.Values;

/// <summary>
/// Comparison over the three sorts of numbers as points of one line. As in the official tests, a whole number is compared with a double as a double.
/// </summary>
internal static class Numbers
{
    /// <summary>2^63.</summary>
    private const double BeyondInt = 9_223_372_036_854_775_808.0;

    /// <summary>2^64.</summary>
    private const double BeyondUint = 18_446_744_073_709_551_616.0;

    /// <summary>What compares with nothing: one of the two is not a number.</summary>
    public const int Unordered = 2;

    public static int Compare(double a, double b) => a < b ? -1 : a > b ? 1 : a == b ? 0 : Unordered;

    public static int Compare(long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b);

    public static int Compare(long a, double b) => Compare((double)a, b);

    public static int Compare(ulong a, double b) => Compare((double)a, b);

    /// <summary>Of two numbers of any sort; <see cref="Unordered"/> beside a NaN.</summary>
    public static int Compare(in CelValue a, in CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => a.Int.CompareTo(b.Int),
        (CelKind.Int, CelKind.Uint) => Compare(a.Int, b.Uint),
        (CelKind.Int, CelKind.Double) => Compare(a.Int, b.Double),
        (CelKind.Uint, CelKind.Int) => -Compare(b.Int, a.Uint),
        (CelKind.Uint, CelKind.Uint) => a.Uint.CompareTo(b.Uint),
        (CelKind.Uint, CelKind.Double) => Compare(a.Uint, b.Double),
        (CelKind.Double, CelKind.Int) => Reverse(Compare(b.Int, a.Double)),
        (CelKind.Double, CelKind.Uint) => Reverse(Compare(b.Uint, a.Double)),
        _ => Compare(a.Double, b.Double),
    };

    /// <summary>A double without a fraction as a whole number; not the ends of the range, which doubles do not hit.</summary>
    public static bool TryInt(double number, out long result)
    {
        var fits = number > -BeyondInt && number < BeyondInt;
        result = fits ? (long)number : 0;
        return fits;
    }

    public static bool TryUint(double number, out ulong result)
    {
        var fits = number >= 0 && number < BeyondUint;
        result = fits ? (ulong)number : 0;
        return fits;
    }

    private static int Reverse(int order) => order == Unordered ? Unordered : -order;
}
