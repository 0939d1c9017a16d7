using Candor.Numerics;

namespace Candor.Events;

/// <summary>
/// The exact set of the events seen (<see cref="Event.Key"/>), to recognise a repeated one. 16 bytes a slot; grows by doubling at
/// three quarters full, so 22 to 43 bytes an event. Not thread-safe.
/// </summary>
/// <remarks>Keys must be hashes already: their lowest bits choose the slot.</remarks>
public sealed class EventIdSet
{
    private NativeTable<UInt128> _slots;
    private int _used;
    private bool _hasZero;

    /// <summary>An empty set with room for <paramref name="capacity"/> keys before it first grows.</summary>
    public EventIdSet(int capacity = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        var slots = 16;
        while (slots - (slots / 4) < capacity)
        {
            slots = checked(slots * 2);
        }

        _slots = new NativeTable<UInt128>(slots);
    }

    /// <summary>How many different keys were added.</summary>
    public int Count => _used + (_hasZero ? 1 : 0);

    /// <summary>Adds a key.</summary>
    /// <returns>False, with nothing changed, if it was there.</returns>
    public bool Add(UInt128 key)
    {
        // A slot of 0 is free, so the key 0 is kept apart.
        if (key == UInt128.Zero)
        {
            var added = !_hasZero;
            _hasZero = true;
            return added;
        }

        var slots = _slots.Values;
        var slot = Find(slots, key);
        if (slots[slot] == key)
        {
            return false;
        }

        if (_used >= _slots.Length - (_slots.Length / 4))
        {
            Grow();
            slots = _slots.Values;
            slot = Find(slots, key);
        }

        slots[slot] = key;
        _used++;
        return true;
    }

    /// <summary>Frees its memory; it is not to be used any more.</summary>
    public void Release() => _slots.Release();

    private void Grow()
    {
        var larger = new NativeTable<UInt128>(checked(_slots.Length * 2));
        var slots = larger.Values;
        foreach (var key in _slots.Values)
        {
            if (key != UInt128.Zero)
            {
                slots[Find(slots, key)] = key;
            }
        }

        _slots.Release();
        _slots = larger;
    }

    private static int Find(ReadOnlySpan<UInt128> slots, UInt128 key)
    {
        var mask = slots.Length - 1;
        var slot = (int)(uint)key & mask;
        while (slots[slot] != UInt128.Zero && slots[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
