namespace Candor.Numerics;

/// <summary>Structs side by side in small pages that never move: a reference stays good while more are added, and growing leaves no garbage.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="pageSize">Structs a page.</param>
public sealed class Pages<T>(int pageSize)
    where T : struct
{
    private readonly List<T[]> _pages = [];
    private readonly Stack<int> _free = [];

    /// <summary>Places given out so far, those given back among them.</summary>
    public int Count { get; private set; }

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
}
