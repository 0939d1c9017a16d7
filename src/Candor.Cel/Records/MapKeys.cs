namespace Candor.Cel.Records;

/// <summary>Keys of expressions as keys of .NET dictionaries.</summary>
internal static class MapKeys
{
    public static bool IsSupported(Type key) => key == typeof(string) || key == typeof(bool) || key == typeof(int) || key == typeof(long) || key == typeof(ulong);

    /// <summary>The key that a dictionary would have; false if it can have none like it. Numbers go by their size: `3`, `3u` and `3.0` are one key.</summary>
    public static bool TryConvert<TKey>(in CelValue key, out TKey converted)
    {
        converted = default!;
        if (typeof(TKey) == typeof(string)) return key.Kind == CelKind.String && Take(key.Text, out converted);
        if (typeof(TKey) == typeof(bool)) return key.Kind == CelKind.Bool && Take(key.Bool, out converted);
        if (!key.IsNumber) return false;
        if (typeof(TKey) == typeof(ulong)) return TryUint(key, out var unsigned) && Take(unsigned, out converted);
        if (!TryInt(key, out var whole)) return false;
        return typeof(TKey) == typeof(long) ? Take(whole, out converted) : whole is >= int.MinValue and <= int.MaxValue && Take((int)whole, out converted);
    }

    private static bool Take<TValue, TKey>(TValue value, out TKey converted)
    {
        converted = value is TKey key ? key : default!;
        return true;
    }

    private static bool TryInt(in CelValue number, out long whole)
    {
        whole = number.Kind switch
        {
            CelKind.Int => number.Int,
            CelKind.Uint => (long)Math.Min(number.Uint, long.MaxValue),
            _ => Values.Numbers.TryInt(number.Double, out var cut) ? cut : 0,
        };
        return Values.Numbers.Compare(whole, number) == 0;
    }

    private static bool TryUint(in CelValue number, out ulong whole)
    {
        whole = number.Kind switch
        {
            CelKind.Int => (ulong)Math.Max(number.Int, 0),
            CelKind.Uint => number.Uint,
            _ => Values.Numbers.TryUint(number.Double, out var cut) ? cut : 0,
        };
        return Values.Numbers.Compare(whole, number) == 0;
    }
}
