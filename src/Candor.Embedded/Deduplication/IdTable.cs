namespace Candor.Embedded.Deduplication;

/// <summary>
/// The ids in memory, each with the generation it came in (a byte of its number): one look finds an id whatever its generation.
/// 17 bytes a slot; at most three quarters of the slots are used.
/// </summary>
/// <remarks>Ids must be hashes already: their lowest bits choose the slot.</remarks>
internal sealed class IdTable
{
    private const int BytesOfSlot = 17;
    private const int LeastSlots = 16;
    public const int LeastBytes = BytesOfSlot * LeastSlots;

    private readonly int _mostSlots = LeastSlots;
    private UInt128[] _slots = new UInt128[LeastSlots];
    private byte[] _generations = new byte[LeastSlots];

    // What was in use before, kept when it is of the same size: generations come and go, and each change would leave garbage.
    private (UInt128[] Slots, byte[] Generations) _spare = ([], []);
    private byte? _zero; // a slot of 0 is free, so the id 0 is kept apart

    public IdTable(long memoryBytes)
    {
        while (_mostSlots < 1 << 30 && (_mostSlots * 2L) * BytesOfSlot <= memoryBytes) _mostSlots *= 2;
    }

    /// <summary>Ids in it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it takes no more.</summary>
    public bool IsFull => _slots.Length == _mostSlots && Count >= _mostSlots / 4 * 3;

    public bool Contains(UInt128 id) => id == UInt128.Zero ? _zero is not null : _slots[Find(_slots, id)] == id;

    /// <summary>Adds an id that is not in it, while it is not full.</summary>
    public void Add(UInt128 id, byte generation)
    {
        if (Count >= _slots.Length / 4 * 3) Rebuild(_slots.Length * 2, null);
        Put(id, generation);
    }

    /// <summary>Keeps only some generations, in no more than sixteen times the memory they need.</summary>
    public void Keep(Func<byte, bool> generation)
    {
        var kept = All().Count(entry => generation(entry.Generation));
        var slots = LeastSlots;
        while (slots / 4 * 3 <= kept && slots < _mostSlots) slots *= 2;
        Rebuild(slots > _slots.Length / 16 ? _slots.Length : slots, generation);
    }

    /// <summary>Every id with its generation, in no order that means anything.</summary>
    public IEnumerable<(UInt128 Id, byte Generation)> All()
    {
        if (_zero is { } zero) yield return (UInt128.Zero, zero);
        for (var i = 0; i < _slots.Length; i++)
        {
            if (_slots[i] != UInt128.Zero) yield return (_slots[i], _generations[i]);
        }
    }

    private void Rebuild(int slots, Func<byte, bool>? keep)
    {
        var (oldSlots, oldGenerations) = (_slots, _generations);
        if (_spare.Slots.Length == slots)
        {
            (_slots, _generations) = _spare;
            Array.Clear(_slots);
        }
        else
        {
            (_slots, _generations) = (new UInt128[slots], new byte[slots]);
        }

        Count = 0;
        if (_zero is { } zero)
        {
            _zero = null;
            if (keep is null || keep(zero)) Put(UInt128.Zero, zero);
        }

        for (var i = 0; i < oldSlots.Length; i++)
        {
            if (oldSlots[i] != UInt128.Zero && (keep is null || keep(oldGenerations[i]))) Put(oldSlots[i], oldGenerations[i]);
        }

        _spare = oldSlots.Length == slots ? (oldSlots, oldGenerations) : ([], []);
    }

    private void Put(UInt128 id, byte generation)
    {
        Count++;
        if (id == UInt128.Zero)
        {
            _zero = generation;
            return;
        }

        var slot = Find(_slots, id);
        (_slots[slot], _generations[slot]) = (id, generation);
    }

    private static int Find(UInt128[] slots, UInt128 id)
    {
        var mask = slots.Length - 1;
        var slot = (int)(uint)id & mask;
        while (slots[slot] != UInt128.Zero && slots[slot] != id) slot = (slot + 1) & mask;
        return slot;
    }
}
