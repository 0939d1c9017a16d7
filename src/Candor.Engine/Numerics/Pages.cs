using System.Runtime.InteropServices;

namespace Candor.Numerics;

/// <summary>Plain structs side by side in small pages that never move: a reference stays good while more are added, and growing leaves no garbage.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="pageSize">Structs a page.</param>
public sealed class Pages<T>(int pageSize)
    where T : unmanaged
{
    private readonly List<T[]> _pages = [];
    private readonly Stack<int> _free = [];

    /// <summary>Places given out so far, those given back among them.</summary>
    public int Count { get; private set; }

    /// <summary>Places in use.</summary>
    public int Taken => Count - _free.Count;

    /// <summary>What stands at a place.</summary>
    public ref T this[int place] => ref _pages[place / pageSize][place % pageSize];

    /// <summary>A place for one more, its content empty.</summary>
    public int Add()
    {
        if (_free.TryPop(out var place))
        {
            this[place] = default;
            return place;
        }

        if (Count == _pages.Count * pageSize) _pages.Add(new T[pageSize]);
        return Count++;
    }

    /// <summary>Gives a place back.</summary>
    public void Remove(int place) => _free.Push(place);

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var page in _pages) writer.Write(MemoryMarshal.AsBytes(page.AsSpan()));
        writer.Write(_free.Count);
        foreach (var place in _free.Reverse()) writer.Write(place);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty one of the same page size.</summary>
    /// <exception cref="EndOfStreamException">There is less than was written.</exception>
    public void Load(BinaryReader reader)
    {
        Count = reader.ReadInt32();
        for (var pages = (Count + pageSize - 1) / pageSize; pages > 0; pages--)
        {
            var page = new T[pageSize];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(page.AsSpan()));
            _pages.Add(page);
        }

        for (var left = reader.ReadInt32(); left > 0; left--) _free.Push(reader.ReadInt32());
    }
}
