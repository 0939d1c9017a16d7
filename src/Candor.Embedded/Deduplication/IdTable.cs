using Candor.Numerics;

namespace Candor.Embedded.Deduplication;

/// <summary>
/// The ids in memory, each with the generation it came in (a byte of its number): one look finds an id whatever its generation.
/// 17 bytes a slot, outside the garbage collector's heap; at most three quarters of the slots are used.
/// </summary>
/// <remarks>Ids must be hashes already: their lowest bits choose the slot.</remarks>
internal sealed class IdTable
{
    private const int BytesOfSlot = 17;
    private const int LeastSlots = 16;
    public const int LeastBytes = BytesOfSlot * LeastSlots;

    private readonly int _mostSlots = LeastSlots;
    private readonly int[] _counts = new int[256]; // ids of each generation
    private NativeTable<UInt128> _slots = new(LeastSlots);
    private NativeTable<byte> _generations = new(LeastSlots);
    private byte? _zero; // a slot of 0 is free, so the id 0 is kept apart

    public IdTable(long memoryBytes)
    {
        while (_mostSlots < 1 << 30 && (_mostSlots * 2L) * BytesOfSlot <= memoryBytes) _mostSlots *= 2;
    }

    /// <summary>Ids in it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it takes no more.</summary>
    public bool IsFull => _slots.Length == _mostSlots && Count >= _mostSlots / 4 * 3;

    public bool Contains(UInt128 id)
    {
        if (id == UInt128.Zero) return _zero is not null;
        var slots = _slots.Values;
        return slots[Find(slots, id)] == id;
    }

    /// <summary>Adds an id that is not in it, while it is not full.</summary>
    public void Add(UInt128 id, byte generation)
    {
        if (Count >= _slots.Length / 4 * 3) Resize(_slots.Length * 2);
        Count++;
        _counts[generation]++;
        if (id == UInt128.Zero) _zero = generation;
        else Put(id, generation);
    }

    /// <summary>Forgets some generations, and keeps no more than sixteen times the memory that the others need.</summary>
    /// <param name="forgotten">For each of the 256 tags whether it goes.</param>
    public void Forget(ReadOnlySpan<bool> forgotten)
    {
        if (!HasAny(forgotten)) return;
        if (_zero is { } zero && forgotten[zero])
        {
            _zero = null;
            Count--;
        }

        Remove(forgotten);
        for (var tag = 0; tag < _counts.Length; tag++)
        {
            if (forgotten[tag]) _counts[tag] = 0;
        }

        var needed = LeastSlots;
        while (needed / 4 * 3 <= Count && needed < _mostSlots) needed *= 2;
        if (needed <= _slots.Length / 16) Resize(needed);
    }

    /// <summary>Every id with its generation, in no order that means anything.</summary>
    public IEnumerable<(UInt128 Id, byte Generation)> All()
    {
        if (_zero is { } zero) yield return (UInt128.Zero, zero);
        for (var i = 0; i < _slots.Length; i++)
        {
            if (_slots.Values[i] != UInt128.Zero) yield return (_slots.Values[i], _generations.Values[i]);
        }
    }

    private bool HasAny(ReadOnlySpan<bool> generations)
    {
        for (var tag = 0; tag < _counts.Length; tag++)
        {
            if (generations[tag] && _counts[tag] > 0) return true;
        }

        return false;
    }

    /// <summary>Removes in place: behind each id that goes, those that had to give way to it move up.</summary>
    private void Remove(ReadOnlySpan<bool> forgotten)
    {
        var slots = _slots.Values;
        var generations = _generations.Values;
        for (var i = 0; i < slots.Length; i++)
        {
            while (slots[i] != UInt128.Zero && forgotten[generations[i]])
            {
                Close(slots, generations, i);
                Count--;
            }
        }
    }

    private static void Close(Span<UInt128> slots, Span<byte> generations, int hole)
    {
        var mask = slots.Length - 1;
        for (var next = (hole + 1) & mask; slots[next] != UInt128.Zero; next = (next + 1) & mask)
        {
            var home = (int)(uint)slots[next] & mask;
            if (((next - home) & mask) < ((next - hole) & mask)) continue; // it stands between its home and the hole: it stays
            (slots[hole], generations[hole]) = (slots[next], generations[next]);
            hole = next;
        }

        slots[hole] = UInt128.Zero;
    }

    private void Resize(int length)
    {
        var (slots, generations) = (_slots, _generations);
        (_slots, _generations) = (new NativeTable<UInt128>(length), new NativeTable<byte>(length));
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots.Values[i] != UInt128.Zero) Put(slots.Values[i], generations.Values[i]);
        }

        slots.Release();
        generations.Release();
    }

    private void Put(UInt128 id, byte generation)
    {
        var slots = _slots.Values;
        var slot = Find(slots, id);
        (slots[slot], _generations.Values[slot]) = (id, generation);
    }

    private static int Find(ReadOnlySpan<UInt128> slots, UInt128 id)
    {
        var mask = slots.Length - 1;
        var slot = (int)(uint)id & mask;
        while (slots[slot] != UInt128.Zero && slots[slot] != id) slot = (slot + 1) & mask;
        return slot;
    }
}
