using System.Globalization;
using System.Numerics;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>Doubles with a number of decimals, rounded from their exact value, half to even: what .NET's own formats round away from zero.</summary>
internal static class DecimalText
{
    /// <summary>`1.234`.</summary>
    public static string Fixed(double number, int decimals)
    {
        if (!double.IsFinite(number)) return Notation.Plain(number);
        var digits = Rounded(number, decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return Sign(number) + Pointed(digits, digits.Length - decimals);
    }

    /// <summary>`1.234567e+02`.</summary>
    public static string Scientific(double number, int decimals)
    {
        if (!double.IsFinite(number)) return Notation.Plain(number);
        var exponent = number == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(number)));
        var digits = Digits();
        // The logarithm may be one off, and rounding may carry: 9.99 becomes 1.00e+01.
        if (digits.Length > decimals + 1)
        {
            exponent++;
            digits = Digits();
        }
        else if (digits.Length < decimals + 1)
        {
            exponent--;
            digits = Digits();
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Sign(number)}{Pointed(digits, 1)}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):D2}");

        string Digits() => number == 0 ? new string('0', decimals + 1) : Rounded(number, decimals - exponent).ToString(CultureInfo.InvariantCulture);
    }

    private static string Sign(double number) => double.IsNegative(number) ? "-" : string.Empty;

    private static string Pointed(string digits, int whole) => whole == digits.Length ? digits : $"{digits[..whole]}.{digits[whole..]}";

    /// <summary>The number's size times ten to a power, as a whole number, half to even.</summary>
    private static BigInteger Rounded(double number, int power)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0) exponent++;
        else mantissa |= 1L << 52;
        exponent -= 1_075;
        BigInteger over = mantissa, under = 1;
        if (exponent > 0) over <<= exponent;
        else under <<= -exponent;
        if (power > 0) over *= BigInteger.Pow(10, power);
        else under *= BigInteger.Pow(10, -power);
        var whole = BigInteger.DivRem(over, under, out var rest);
        var half = (rest * 2).CompareTo(under);
        return half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole;
    }
}
