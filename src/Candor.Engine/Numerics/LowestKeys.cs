using System.Collections;

namespace Candor.Numerics;

/// <summary>What belongs to the lowest of the keys that were met: bounded, and the same in whatever order they came and however many shared the work.</summary>
/// <param name="most">Keys that are kept.</param>
public sealed class LowestKeys<T>(int most) : IEnumerable<KeyValuePair<ulong, T>>
{
    private readonly Dictionary<ulong, T> _kept = [];
    private ulong _highest;

    /// <summary>Keys that are there.</summary>
    public int Count => _kept.Count;

    /// <summary>Whether a key is not there and would be kept.</summary>
    public bool Misses(ulong key) => (_kept.Count < most || key < _highest) && !_kept.ContainsKey(key);

    /// <summary>What belongs to a key; the default where it is not there.</summary>
    public T? Find(ulong key) => _kept.GetValueOrDefault(key);

    /// <summary>Keeps a key, or replaces what belongs to it; the highest one goes if there are too many.</summary>
    public void Add(ulong key, T value)
    {
        if (_kept.ContainsKey(key))
        {
            _kept[key] = value;
            return;
        }

        if (!Misses(key)) return;
        _kept[key] = value;
        if (_kept.Count > most) _kept.Remove(_highest);
        _highest = _kept.Keys.Max();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<ulong, T>> GetEnumerator() => _kept.OrderBy(pair => pair.Key).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
