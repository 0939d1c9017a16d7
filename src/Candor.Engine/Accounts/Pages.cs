namespace Candor.Accounts;

/// <summary>Structs side by side in small pages that never move, so that a reference stays good while more are added.</summary>
internal sealed class Pages<T>(int pageSize)
    where T : struct
{
    private readonly List<T[]> _pages = [];
    private readonly Stack<int> _free = [];
    private int _count;

    public ref T this[int place] => ref _pages[place / pageSize][place % pageSize];

    /// <summary>A place for one more, its content empty.</summary>
    public int Add()
    {
        if (_free.TryPop(out var place))
        {
            this[place] = default;
            return place;
        }

        if (_count == _pages.Count * pageSize) _pages.Add(new T[pageSize]);
        return _count++;
    }

    /// <summary>Gives a place back.</summary>
    public void Remove(int place) => _free.Push(place);
}
