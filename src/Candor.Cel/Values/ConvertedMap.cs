using System.Collections;

namespace Candor.Cel.Values;

/// <summary>A .NET dictionary; values are converted as they are read. Keys are texts, bools or whole numbers.</summary>
internal sealed class ConvertedMap(IDictionary map, Func<object?, CelValue> convert) : CelMap
{
    public override int Count => map.Count;

    public override IEnumerable<CelValue> Keys => map.Keys.Cast<object>().Select(convert);

    public override bool TryGetValue(CelValue key, out CelValue value)
    {
        foreach (var candidate in Candidates(key))
        {
            if (!map.Contains(candidate)) continue;
            value = convert(map[candidate]);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The .NET forms that a key may have in a dictionary.</summary>
    private static List<object> Candidates(CelValue key)
    {
        if (key.Kind == CelKind.String) return [key.Text];
        if (key.Kind == CelKind.Bool) return [key.Bool];
        if (!key.IsNumber || !TryWhole(key, out var whole)) return [];
        var candidates = new List<object>();
        if (whole >= long.MinValue && whole <= long.MaxValue) candidates.Add((long)whole);
        if (whole >= 0 && whole <= ulong.MaxValue) candidates.Add((ulong)whole);
        if (whole >= int.MinValue && whole <= int.MaxValue) candidates.Add((int)whole);
        return candidates;
    }

    private static bool TryWhole(in CelValue number, out Int128 whole)
    {
        whole = number.Kind switch
        {
            CelKind.Int => number.Int,
            CelKind.Uint => number.Uint,
            _ when Math.Abs(number.Double) < 1e19 && Math.Floor(number.Double) == number.Double => (Int128)number.Double,
            _ => Int128.MaxValue,
        };
        return whole != Int128.MaxValue;
    }
}
