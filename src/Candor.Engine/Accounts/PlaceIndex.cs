namespace Candor.Accounts;

/// <summary>From keyed hashes to places 0, 1, 2, ... in the order of arrival: open addressing, 12 bytes a slot, at most three quarters full.</summary>
internal sealed class PlaceIndex
{
    private ulong[] _keys = new ulong[8];
    private int[] _places = new int[8];

    /// <summary>Keys known.</summary>
    public int Count { get; private set; }

    /// <summary>Finds a key or gives it the next place.</summary>
    public int PlaceOf(ulong key, out bool isNew)
    {
        if (Count * 4 >= _keys.Length * 3) Grow();
        var slot = SlotOf(_keys, _places, key);
        isNew = _places[slot] == 0;
        if (!isNew) return _places[slot] - 1;
        _keys[slot] = key;
        _places[slot] = ++Count;
        return Count - 1;
    }

    private static int SlotOf(ulong[] keys, int[] places, ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> 32) & mask;
        while (places[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, places) = (new ulong[_keys.Length * 2], new int[_keys.Length * 2]);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_places[i] == 0) continue;
            var slot = SlotOf(keys, places, _keys[i]);
            (keys[slot], places[slot]) = (_keys[i], _places[i]);
        }

        (_keys, _places) = (keys, places);
    }
}
