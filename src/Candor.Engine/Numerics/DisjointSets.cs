namespace Candor.Numerics;

/// <summary>Sets that grow together (union by size, paths halved).</summary>
/// <param name="count">Members, each alone at first.</param>
public sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];
    private readonly int[] _size = [.. Enumerable.Repeat(1, count)];

    /// <summary>The member that stands for a member's set.</summary>
    public int Find(int member)
    {
        while (_parent[member] != member) member = _parent[member] = _parent[_parent[member]];
        return member;
    }

    /// <summary>Members of a member's set.</summary>
    public int SizeOf(int member) => _size[Find(member)];

    /// <summary>Makes one set of two; false if they are one.</summary>
    public bool Join(int first, int second)
    {
        var (into, from) = (Find(first), Find(second));
        if (into == from) return false;
        if (_size[into] < _size[from]) (into, from) = (from, into);
        _parent[from] = into;
        _size[into] += _size[from];
        return true;
    }
}
