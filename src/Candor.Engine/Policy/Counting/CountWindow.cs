using System.Runtime.CompilerServices;

namespace Candor.Policy.Counting;

/// <summary>
/// A sliding count in sixteen slots of event time. It covers at most the window and at least fifteen sixteenths of it: nothing from before the window is ever counted.
/// </summary>
internal struct CountWindow
{
    /// <summary>Slots of a window.</summary>
    public const int SlotCount = 16;

    private Slots _slots;
    private long _newest;

    /// <summary>Adds one, and counts.</summary>
    /// <param name="slot">The slot of its time: time over a sixteenth of the window.</param>
    public void Add(long slot)
    {
        MoveTo(slot);
        if (slot <= _newest - SlotCount) return; // came too late to count
        ref var count = ref _slots[(int)(slot & (SlotCount - 1))];
        if (count < ushort.MaxValue) count++;
    }

    /// <summary>The count in the window that ends with a slot, or with that of the latest event if it came later.</summary>
    public int At(long slot)
    {
        MoveTo(slot);
        var count = 0;
        for (var i = 0; i < SlotCount; i++) count += _slots[i];
        return count;
    }

    private void MoveTo(long slot)
    {
        if (slot <= _newest) return;
        if (slot - _newest >= SlotCount) _slots = default;
        else
        {
            for (var passed = _newest + 1; passed <= slot; passed++) _slots[(int)(passed & (SlotCount - 1))] = 0;
        }

        _newest = slot;
    }

    public readonly void Save(BinaryWriter writer)
    {
        writer.Write(_newest);
        for (var i = 0; i < SlotCount; i++) writer.Write(_slots[i]);
    }

    public void Load(BinaryReader reader)
    {
        _newest = reader.ReadInt64();
        for (var i = 0; i < SlotCount; i++) _slots[i] = reader.ReadUInt16();
    }

    [InlineArray(SlotCount)]
    private struct Slots
    {
        private ushort _first;
    }
}
