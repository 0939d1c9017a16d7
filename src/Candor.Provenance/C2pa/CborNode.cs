namespace Candor.Provenance.C2pa;

/// <summary>A decoded CBOR item. What is asked for and not there is <see cref="Absent"/>, so a path through a hostile document needs no checks on the way.</summary>
internal sealed class CborNode
{
    /// <summary>Nothing.</summary>
    public static readonly CborNode Absent = new();

    /// <summary>Of an integer.</summary>
    public long? Integer { get; init; }

    /// <summary>Of a text string.</summary>
    public string? Text { get; init; }

    /// <summary>Of a byte string.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Of a true or false.</summary>
    public bool? Boolean { get; init; }

    /// <summary>Of an array; empty for anything else.</summary>
    public IReadOnlyList<CborNode> Items { get; init; } = [];

    /// <summary>Of a map, in order; empty for anything else.</summary>
    public IReadOnlyList<(CborNode Key, CborNode Value)> Members { get; init; } = [];

    /// <summary>Whether it is an array.</summary>
    public bool IsArray { get; init; }

    /// <summary>Whether it is a map.</summary>
    public bool IsMap { get; init; }

    /// <summary>The first member of that name.</summary>
    public CborNode this[string name]
    {
        get
        {
            foreach (var (key, value) in Members)
            {
                if (key.Text == name) return value;
            }

            return Absent;
        }
    }

    /// <summary>The first member of that number.</summary>
    public CborNode this[long number]
    {
        get
        {
            foreach (var (key, value) in Members)
            {
                if (key.Integer == number) return value;
            }

            return Absent;
        }
    }

    /// <summary>Whether there is anything.</summary>
    public bool IsPresent => this != Absent;

    /// <summary>The item if it is not an array, and its first otherwise.</summary>
    public CborNode First => IsArray ? Items.Count > 0 ? Items[0] : Absent : this;

    /// <summary>Every text string within, to any depth.</summary>
    public IEnumerable<string> Texts()
    {
        var open = new Stack<CborNode>([this]);
        while (open.TryPop(out var node))
        {
            if (node.Text is { } text) yield return text;
            foreach (var (_, value) in node.Members) open.Push(value);
            foreach (var item in node.Items) open.Push(item);
        }
    }
}
