namespace Candor.Signals.Interactions;

/// <summary>
/// Who keeps up with whom: an undirected graph of ties that go both ways. Gives groups of accounts whose ties close triangles, from loose to dense (trusses: every tie of
/// a group is part of at least so many triangles of the group).
/// </summary>
internal sealed class TieGraph
{
    private const int LeastActs = 3;
    private const int LeastMembers = 4;
    private const int MostMembers = 2000;

    private readonly int[] _nodes; // accounts by node
    private readonly (int From, int To)[] _edges;
    private readonly int[] _starts; // of each node's neighbours
    private readonly (int Node, int Edge)[] _neighbours; // sorted by node

    private TieGraph(int[] nodes, (int From, int To)[] edges)
    {
        (_nodes, _edges) = (nodes, edges);
        _starts = new int[nodes.Length + 1];
        foreach (var (from, to) in edges)
        {
            _starts[from + 1]++;
            _starts[to + 1]++;
        }

        for (var node = 0; node < nodes.Length; node++) _starts[node + 1] += _starts[node];
        _neighbours = new (int Node, int Edge)[edges.Length * 2];
        var next = _starts[..^1];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            var (from, to) = edges[edge];
            _neighbours[next[from]++] = (to, edge);
            _neighbours[next[to]++] = (from, edge);
        }

        for (var node = 0; node < nodes.Length; node++) Neighbours(node).Sort();
    }

    /// <summary>The graph of what passed between accounts: a tie is three acts or more each way.</summary>
    /// <param name="counts">Acts from one account to another, by <see cref="InteractionTable.Pair"/>.</param>
    public static TieGraph Of(Dictionary<ulong, int> counts)
    {
        var ties = new List<(int From, int To)>();
        foreach (var (pair, count) in counts)
        {
            var (from, to) = ((int)(pair >> 32), (int)pair);
            if (from < to && count >= LeastActs && counts.GetValueOrDefault(InteractionTable.Pair(to, from)) >= LeastActs) ties.Add((from, to));
        }

        ties.Sort();
        var nodes = ties.SelectMany(tie => new[] { tie.From, tie.To }).Distinct().Order().ToArray();
        return new TieGraph(nodes, [.. ties.Select(tie => (Array.BinarySearch(nodes, tie.From), Array.BinarySearch(nodes, tie.To)))]);
    }

    /// <summary>The groups, from loose to dense, each with its accounts in order; a group that stays as it is comes once.</summary>
    public IEnumerable<int[]> Groups()
    {
        var alive = Enumerable.Repeat(true, _edges.Length).ToArray();
        var met = new HashSet<ulong>();
        for (var triangles = 1; Peel(alive, triangles); triangles = (triangles * 3 / 2) + 1)
        {
            foreach (var group in Components(alive))
            {
                if (group.Length is >= LeastMembers and <= MostMembers && met.Add(Fingerprint.Of(group))) yield return group;
            }
        }
    }

    private Span<(int Node, int Edge)> Neighbours(int node) => _neighbours.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>Takes ties away until each that is left is in so many triangles; false if none is left.</summary>
    private bool Peel(bool[] alive, int triangles)
    {
        var support = new int[_edges.Length];
        var weak = new Stack<int>();
        for (var edge = 0; edge < _edges.Length; edge++)
        {
            if (!alive[edge]) continue;
            support[edge] = Closing(edge, alive).Count;
            if (support[edge] < triangles) weak.Push(edge);
        }

        var isQueued = new bool[_edges.Length];
        foreach (var edge in weak) isQueued[edge] = true;
        while (weak.TryPop(out var edge))
        {
            foreach (var (first, second) in Closing(edge, alive))
            {
                foreach (var side in (ReadOnlySpan<int>)[first, second])
                {
                    if (--support[side] >= triangles || isQueued[side]) continue;
                    isQueued[side] = true;
                    weak.Push(side);
                }
            }

            alive[edge] = false;
        }

        return Array.IndexOf(alive, true) >= 0;
    }

    /// <summary>The two other ties of each triangle that a tie is part of.</summary>
    private List<(int First, int Second)> Closing(int edge, bool[] alive)
    {
        var (from, to) = _edges[edge];
        if (Neighbours(from).Length > Neighbours(to).Length) (from, to) = (to, from);
        var many = Neighbours(to);
        var found = new List<(int First, int Second)>();
        foreach (var (node, first) in Neighbours(from))
        {
            if (!alive[first]) continue;
            var place = many.BinarySearch((node, 0));
            if (place < 0) place = ~place;
            if (place < many.Length && many[place].Node == node && alive[many[place].Edge]) found.Add((first, many[place].Edge));
        }

        return found;
    }

    private IEnumerable<int[]> Components(bool[] alive)
    {
        var seen = new bool[_nodes.Length];
        for (var start = 0; start < _nodes.Length; start++)
        {
            if (seen[start]) continue;
            var members = new List<int>();
            var open = new Stack<int>([start]);
            seen[start] = true;
            while (open.TryPop(out var node))
            {
                members.Add(_nodes[node]);
                foreach (var (next, edge) in Neighbours(node))
                {
                    if (!alive[edge] || seen[next]) continue;
                    seen[next] = true;
                    open.Push(next);
                }
            }

            yield return [.. members.Order()];
        }
    }
}
