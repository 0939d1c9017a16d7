using System.Runtime.InteropServices;
using Candor.Numerics;

namespace Candor.Signals.Templates;

/// <summary>
/// Disjoint sets of posts, by size and with path compression, in a fixed number of slots: the slot of a group that had no post for a full turn of the hand is given to the
/// next (clock replacement). A handle names a slot and how often it was given out, so what points to a group that is gone finds nothing.
/// </summary>
/// <param name="slots">Groups at once, a power of two.</param>
/// <param name="gone">Told of a group before its slot is given to another.</param>
internal sealed class PostGroups(int slots, Action<PostGroup> gone)
{
    /// <summary>Bits of a handle that name the slot.</summary>
    public const int IndexBits = 18;

    private const uint Index = (1 << IndexBits) - 1;

    private readonly NativeTable<PostGroup> _slots = new(slots);
    private readonly uint[] _given = new uint[slots];
    private int _hand;

    /// <summary>The slots.</summary>
    public Span<PostGroup> Slots => _slots.Values;

    /// <summary>The group of a handle that <see cref="Find"/> has returned.</summary>
    public ref PostGroup this[uint handle] => ref _slots.Values[(int)(handle & Index)];

    /// <summary>The group that a handle's group is part of by now; 0 if it is gone.</summary>
    public uint Find(uint handle)
    {
        var all = _slots.Values;
        while (true)
        {
            ref var group = ref all[(int)(handle & Index)];
            if (handle == 0 || group.Handle != handle) return 0;
            if (group.Parent == handle) return handle;
            var next = all[(int)(group.Parent & Index)];
            if (next.Handle != group.Parent) return 0;
            handle = group.Parent = next.Parent;
        }
    }

    /// <summary>Begins a group.</summary>
    /// <param name="group">What it holds; handle and parent are filled in.</param>
    /// <returns>Its handle.</returns>
    public uint Begin(PostGroup group)
    {
        var slot = FreeSlot();
        var handle = (++_given[slot] << IndexBits) | (uint)slot;
        if (handle == 0) handle = ++_given[slot] << IndexBits;
        (group.Handle, group.Parent, group.IsTouched) = (handle, handle, true);
        _slots.Values[slot] = group;
        return handle;
    }

    /// <summary>Makes one group part of another.</summary>
    public void Unite(uint part, uint whole) => this[part].Parent = whole;

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer)
    {
        SparseTable.Save(writer, MemoryMarshal.Cast<PostGroup, ulong>(_slots.Values));
        writer.Write(MemoryMarshal.AsBytes(_given.AsSpan()));
        writer.Write(_hand);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into empty ones of the same number.</summary>
    public void Load(BinaryReader reader)
    {
        SparseTable.Load(reader, MemoryMarshal.Cast<PostGroup, ulong>(_slots.Values));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_given.AsSpan()));
        _hand = reader.ReadInt32();
    }

    /// <summary>The next slot that is free, holds a part of another group, or was not touched since the hand came by.</summary>
    private int FreeSlot()
    {
        var all = _slots.Values;
        while (true)
        {
            var slot = _hand;
            ref var group = ref all[slot];
            _hand = (_hand + 1) & (slots - 1);
            if (group.Handle == 0) return slot;
            if (group.IsTouched && group.Parent == group.Handle)
            {
                group.IsTouched = false;
                continue;
            }

            if (group.Parent == group.Handle) gone(group);
            group = default;
            return slot;
        }
    }
}
