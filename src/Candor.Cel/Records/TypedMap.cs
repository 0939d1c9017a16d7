using Candor.Cel.Values;

namespace Candor.Cel.Records;

/// <summary>A map of a record; values are converted as they are read.</summary>
internal sealed class TypedMap<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map, Func<TKey, CelValue> convertKey, Func<TValue, CelValue> convert) : CelMap
    where TKey : notnull
{
    public override int Count => map.Count;

    public override IEnumerable<CelValue> Keys => map.Keys.Select(convertKey);

    public override bool TryGetValue(CelValue key, out CelValue value)
    {
        value = default;
        if (!MapKeys.TryConvert<TKey>(key, out var wanted) || !map.TryGetValue(wanted, out var found)) return false;
        value = convert(found);
        return true;
    }
}
