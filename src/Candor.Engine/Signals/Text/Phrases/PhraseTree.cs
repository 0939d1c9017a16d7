namespace Candor.Signals.Text.Phrases;

/// <summary>Phrases as a tree of characters; node 0 is the root. Like ends can be merged, which leaves a third of it.</summary>
internal sealed class PhraseTree
{
    /// <summary>In a phrase: any number.</summary>
    public const char Number = '#';

    private readonly Dictionary<(int Node, char Character), int> _edges = [];
    private readonly List<int> _values = [0];

    /// <summary>From a node by a character to a node.</summary>
    public IReadOnlyDictionary<(int Node, char Character), int> Edges => _edges;

    /// <summary>The value of the phrase that ends at a node; 0 for most.</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>Adds a phrase, in traditional characters too; nothing changes if it is there.</summary>
    /// <param name="value">Above 0.</param>
    /// <param name="phrase">With # for any number.</param>
    public void Add(int value, ReadOnlySpan<char> phrase)
    {
        var node = 0;
        foreach (var raw in phrase)
        {
            var c = PlainCharacters.Fold(raw);
            if (!_edges.TryGetValue((node, c), out var next))
            {
                next = _values.Count;
                _values.Add(0);
                _edges[(node, c)] = next;
                if (TraditionalForms.Of(c) is { } other) _edges.TryAdd((node, other), next);
            }

            node = next;
        }

        if (_values[node] == 0) _values[node] = value;
    }

    /// <summary>The same phrases with nodes merged from which the same goes on.</summary>
    public PhraseTree Merged()
    {
        var merged = new PhraseTree();
        var (twins, places) = (new Dictionary<string, int>(StringComparer.Ordinal), new int[_values.Count]);
        var children = _edges.GroupBy(edge => edge.Key.Node).ToDictionary(edges => edges.Key, edges => edges.ToArray());
        for (var node = _values.Count - 1; node >= 0; node--) // a child comes after its parent
        {
            var ends = children.GetValueOrDefault(node, []).Select(edge => (edge.Key.Character, Place: places[edge.Value])).OrderBy(end => end.Character).ToArray();
            var key = $"{_values[node]} {string.Join(' ', ends.Select(end => $"{(int)end.Character}-{end.Place}"))}";
            if (node > 0 && twins.TryGetValue(key, out var twin))
            {
                places[node] = twin;
                continue;
            }

            places[node] = node == 0 ? 0 : merged._values.Count;
            if (node > 0) merged._values.Add(_values[node]);
            twins.TryAdd(key, places[node]);
            foreach (var (character, place) in ends) merged._edges[(places[node], character)] = place;
        }

        return merged;
    }
}
