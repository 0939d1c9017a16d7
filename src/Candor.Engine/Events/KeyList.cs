namespace Candor.Events;

/// <summary>A few different keys in the order in which they came. Reused.</summary>
/// <param name="most">Keys that it takes.</param>
internal sealed class KeyList(int most)
{
    private readonly ulong[] _keys = new ulong[most];
    private int _count;

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, _count);

    public bool IsFull => _count == _keys.Length;

    public void Clear() => _count = 0;

    /// <summary>Adds a key unless it is 0, there already, or one too many.</summary>
    public void Add(ulong key)
    {
        if (key != 0 && !IsFull && !Keys.Contains(key)) _keys[_count++] = key;
    }
}
