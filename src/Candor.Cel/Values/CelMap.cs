using System.Collections;

namespace Candor.Cel.Values;

/// <summary>A map as expressions see it, whatever holds its entries.</summary>
internal abstract class CelMap : IReadOnlyDictionary<CelValue, CelValue>
{
    public abstract int Count { get; }

    public abstract IEnumerable<CelValue> Keys { get; }

    public IEnumerable<CelValue> Values => Keys.Select(key => this[key]);

    public CelValue this[CelValue key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No key {key}.");

    public abstract bool TryGetValue(CelValue key, out CelValue value);

    public bool ContainsKey(CelValue key) => TryGetValue(key, out _);

    public IEnumerator<KeyValuePair<CelValue, CelValue>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
