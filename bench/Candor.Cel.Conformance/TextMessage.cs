namespace Candor.Cel.Conformance;

/// <summary>A message in protocol-buffer text format: named values in their order, each a text or again a message.</summary>
public sealed class TextMessage
{
    private readonly List<(string Name, object Value)> _fields = [];

    /// <summary>The names of its fields, as often as they stand there.</summary>
    public IEnumerable<string> Names => _fields.Select(entry => entry.Name);

    /// <summary>All messages of a name.</summary>
    public IEnumerable<TextMessage> Messages(string name) => _fields.Where(entry => entry.Name == name).Select(entry => entry.Value).OfType<TextMessage>();

    /// <summary>The message of a name, or none.</summary>
    public TextMessage? Message(string name) => Messages(name).FirstOrDefault();

    /// <summary>The scalar of a name, or none.</summary>
    public TextScalar? Scalar(string name) => _fields.Where(entry => entry.Name == name).Select(entry => entry.Value).OfType<TextScalar>().FirstOrDefault();

    /// <summary>The text of a name; empty if there is none.</summary>
    public string Text(string name) => Scalar(name)?.Text ?? string.Empty;

    /// <summary>Whether a name stands there.</summary>
    public bool Has(string name) => _fields.Exists(entry => entry.Name == name);

    internal void Add(string name, object value) => _fields.Add((name, value));
}
