namespace Candor.Signals.Templates;

/// <summary>
/// The families that are open, at places of their own, and the most notable of those that are closed: those of most accounts, of equals the older ones. When there is no
/// place left, the next family that had no post since the hand came by is closed.
/// </summary>
/// <param name="mostOpen">Families that are open at once.</param>
/// <param name="mostClosed">Closed families that are kept.</param>
internal sealed class FamilyShelf(int mostOpen, int mostClosed)
{
    private readonly List<Place> _open = [];
    private readonly Stack<int> _free = [];
    private readonly PriorityQueue<TemplateFamily, (int Accounts, long Older)> _closed = new();
    private int _hand;
    private uint _numbers;

    /// <summary>Families met so far.</summary>
    public uint Met => _numbers;

    /// <summary>All that are kept, by number.</summary>
    public IReadOnlyList<TemplateFamily> All =>
        [.. _open.Select(place => place.Family).OfType<TemplateFamily>().Concat(_closed.UnorderedItems.Select(item => item.Element)).OrderBy(family => family.Number)];

    /// <summary>The open family at a place.</summary>
    public TemplateFamily this[int place] => _open[place].Family!;

    /// <summary>The number of the next family.</summary>
    public uint NextNumber() => ++_numbers;

    /// <summary>Whether a family can be opened without closing another; if not, <see cref="Idle"/> is to be closed first.</summary>
    public bool HasRoom => _free.Count > 0 || _open.Count < mostOpen;

    /// <summary>The group of the next family that had no post since the hand came by.</summary>
    public uint Idle()
    {
        while (true)
        {
            var place = _open[_hand];
            if (!place.IsTouched) return place.Group;
            _open[_hand] = place with { IsTouched = false };
            _hand = (_hand + 1) % _open.Count;
        }
    }

    /// <summary>Opens a family.</summary>
    /// <returns>Its place.</returns>
    public int Open(TemplateFamily family, uint group)
    {
        var entry = new Place(family, group, IsTouched: true);
        if (!_free.TryPop(out var place))
        {
            _open.Add(entry);
            return _open.Count - 1;
        }

        _open[place] = entry;
        return place;
    }

    /// <summary>Says that a family had a post, and of which group it is.</summary>
    public void Touch(int place, uint group)
    {
        var entry = _open[place];
        if (!entry.IsTouched || entry.Group != group) _open[place] = entry with { Group = group, IsTouched = true };
    }

    /// <summary>Closes a family.</summary>
    public void Close(int place)
    {
        var family = Remove(place);
        _closed.Enqueue(family, (family.Accounts, -(long)family.Number));
        if (_closed.Count > mostClosed) _closed.Dequeue();
    }

    /// <summary>Takes a family away.</summary>
    public TemplateFamily Remove(int place)
    {
        var family = _open[place].Family!;
        _open[place] = new Place(null, 0, IsTouched: false);
        _free.Push(place);
        return family;
    }

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_numbers);
        writer.Write(_hand);
        writer.Write(_open.Count);
        foreach (var place in _open)
        {
            writer.Write(place.Family is not null);
            if (place.Family is null) continue;
            place.Family.Save(writer);
            writer.Write(place.Group);
            writer.Write(place.IsTouched);
        }

        writer.Write(_free.Count);
        foreach (var place in _free.Reverse()) writer.Write(place);
        writer.Write(_closed.Count);
        foreach (var family in _closed.UnorderedItems.Select(item => item.Element).OrderBy(family => family.Number)) family.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty one.</summary>
    public void Load(BinaryReader reader)
    {
        (_numbers, _hand) = (reader.ReadUInt32(), reader.ReadInt32());
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            _open.Add(reader.ReadBoolean() ? new Place(TemplateFamily.Load(reader), reader.ReadUInt32(), reader.ReadBoolean()) : new Place(null, 0, IsTouched: false));
        }

        for (var left = reader.ReadInt32(); left > 0; left--) _free.Push(reader.ReadInt32());
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var family = TemplateFamily.Load(reader);
            _closed.Enqueue(family, (family.Accounts, -(long)family.Number));
        }
    }

    private readonly record struct Place(TemplateFamily? Family, uint Group, bool IsTouched);
}
