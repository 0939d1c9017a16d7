using System.Runtime.InteropServices;

namespace Candor.Numerics;

/// <summary>
/// Plain structs side by side in small pages outside the garbage collector's heap, which never move: a reference stays good while more are added, for as long as
/// somebody holds these pages; growing leaves no garbage, and nobody copies what lives long.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="pageSize">Structs a page.</param>
public sealed unsafe class Pages<T>(int pageSize)
    where T : unmanaged
{
    private readonly List<nint> _pages = [];
    private readonly Stack<int> _free = [];

    /// <summary>Frees the pages.</summary>
    ~Pages()
    {
        foreach (var page in _pages) NativeMemory.Free((void*)page);
    }

    /// <summary>Places given out so far, those given back among them.</summary>
    public int Count { get; private set; }

    /// <summary>Places in use.</summary>
    public int Taken => Count - _free.Count;

    /// <summary>What stands at a place.</summary>
    public ref T this[int place] => ref ((T*)_pages[place / pageSize])[place % pageSize];

    /// <summary>A place for one more, its content empty.</summary>
    public int Add()
    {
        if (_free.TryPop(out var place))
        {
            this[place] = default;
            return place;
        }

        if (Count == _pages.Count * pageSize) _pages.Add((nint)NativeMemory.AllocZeroed((nuint)pageSize, (nuint)sizeof(T)));
        return Count++;
    }

    /// <summary>Gives a place back.</summary>
    public void Remove(int place) => _free.Push(place);

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var page in _pages) writer.Write(BytesOf(page));
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
            var page = (nint)NativeMemory.AllocZeroed((nuint)pageSize, (nuint)sizeof(T));
            _pages.Add(page);
            reader.BaseStream.ReadExactly(BytesOf(page));
        }

        for (var left = reader.ReadInt32(); left > 0; left--) _free.Push(reader.ReadInt32());
    }

    private Span<byte> BytesOf(nint page) => new((void*)page, pageSize * sizeof(T));
}
