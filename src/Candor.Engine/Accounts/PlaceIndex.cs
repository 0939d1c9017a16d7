using Candor.Numerics;

namespace Candor.Accounts;

/// <summary>From keyed hashes to places 0, 1, 2, ... in the order of arrival: open addressing, 16 bytes a slot, at most three quarters full.</summary>
internal sealed class PlaceIndex
{
    private NativeTable<Slot> _slots = new(8);

    /// <summary>Keys known.</summary>
    public int Count { get; private set; }

    /// <summary>Finds a key or gives it the next place.</summary>
    public int PlaceOf(ulong key, out bool isNew)
    {
        if (Count * 4 >= _slots.Length * 3) Grow();
        ref var slot = ref SlotOf(_slots.Values, key);
        isNew = slot.Place == 0;
        if (isNew) slot = new Slot { Key = key, Place = ++Count };
        return slot.Place - 1;
    }

    private static ref Slot SlotOf(Span<Slot> slots, ulong key)
    {
        var mask = slots.Length - 1;
        var place = (int)(key * 0x9E3779B97F4A7C15 >> 32) & mask;
        while (slots[place].Place != 0 && slots[place].Key != key) place = (place + 1) & mask;
        return ref slots[place];
    }

    private void Grow()
    {
        var larger = new NativeTable<Slot>(_slots.Length * 2);
        foreach (var slot in _slots.Values)
        {
            if (slot.Place != 0) SlotOf(larger.Values, slot.Key) = slot;
        }

        _slots.Release();
        _slots = larger;
    }

    private struct Slot
    {
        public ulong Key;
        public int Place;
    }
}
