namespace Candor.Signals.Text.Experience;

/// <summary>Phrases as a tree of characters; node 0 is the root. Like ends can be merged, which leaves a third of it.</summary>
internal sealed class PhraseTree
{
    /// <summary>In a phrase: any number.</summary>
    public const char Number = '#';

    private readonly Dictionary<(int Node, char Character), int> _edges = [];
    private readonly List<PhraseRole> _roles = [PhraseRole.None];

    /// <summary>From a node by a character to a node.</summary>
    public IReadOnlyDictionary<(int Node, char Character), int> Edges => _edges;

    /// <summary>What the phrase that ends at a node is; none for most.</summary>
    public IReadOnlyList<PhraseRole> Roles => _roles;

    /// <summary>Adds a phrase, in traditional characters too; nothing changes if it is there.</summary>
    public void Add(PhraseRole role, string phrase)
    {
        var node = 0;
        foreach (var raw in phrase)
        {
            var c = PlainCharacters.Fold(raw);
            if (!_edges.TryGetValue((node, c), out var next))
            {
                next = _roles.Count;
                _roles.Add(PhraseRole.None);
                _edges[(node, c)] = next;
                if (TraditionalCharacters.Of(c) is { } other) _edges.TryAdd((node, other), next);
            }

            node = next;
        }

        if (_roles[node] == PhraseRole.None) _roles[node] = role;
    }

    /// <summary>The same phrases with nodes merged from which the same goes on.</summary>
    public PhraseTree Merged()
    {
        var merged = new PhraseTree();
        var (twins, places) = (new Dictionary<string, int>(StringComparer.Ordinal), new int[_roles.Count]);
        var children = _edges.GroupBy(edge => edge.Key.Node).ToDictionary(edges => edges.Key, edges => edges.ToArray());
        for (var node = _roles.Count - 1; node >= 0; node--) // a child comes after its parent
        {
            var ends = children.GetValueOrDefault(node, []).Select(edge => (edge.Key.Character, Place: places[edge.Value])).OrderBy(end => end.Character).ToArray();
            var key = $"{_roles[node]} {string.Join(' ', ends.Select(end => $"{(int)end.Character}-{end.Place}"))}";
            if (node > 0 && twins.TryGetValue(key, out var twin))
            {
                places[node] = twin;
                continue;
            }

            places[node] = node == 0 ? 0 : merged._roles.Count;
            if (node > 0) merged._roles.Add(_roles[node]);
            twins.TryAdd(key, places[node]);
            foreach (var (character, place) in ends) merged._edges[(places[node], character)] = place;
        }

        return merged;
    }
}
