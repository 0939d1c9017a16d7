using Candor.Cel.Syntax;

namespace Candor.Cel.Checking;

/// <summary>What the checker found of each node of an expression.</summary>
internal sealed class CheckedTree
{
    private readonly Dictionary<Node, CelType> _types = [];
    private readonly Dictionary<Node, Reference> _references = [];

    public CelType TypeOf(Node node) => _types.GetValueOrDefault(node, CelType.Error);

    public Reference? ReferenceOf(Node node) => _references.GetValueOrDefault(node);

    public CelType Set(Node node, CelType type) => _types[node] = type;

    public void Refer(Node node, Reference reference) => _references[node] = reference;

    /// <summary>Puts in what type variables stand for, at the end.</summary>
    public void Finish(Substitution substitution)
    {
        foreach (var node in _types.Keys.ToList()) _types[node] = substitution.Apply(_types[node], isLast: true);
    }
}
