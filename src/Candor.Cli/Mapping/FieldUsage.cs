using System.Text.Json;

namespace Candor.Cli.Mapping;

/// <summary>Counts the fields of records that a mapping does not look at, and finds those that it looks at in vain.</summary>
/// <param name="map">The mapping.</param>
internal sealed class FieldUsage(EventMap map)
{
    /// <summary>How many unused fields are told apart; a file whose names are data has no end of them.</summary>
    public const int MostFields = 1000;

    private const int ExampleLength = 40;
    private readonly IReadOnlySet<string> _used = map.Fields;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, UnusedField> _unused = new(StringComparer.Ordinal);

    /// <summary>Fields left unused, by name.</summary>
    public IEnumerable<UnusedField> Unused => _unused.Values;

    /// <summary>Whether there were more than <see cref="MostFields"/>.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Fields that the mapping looks at and that no record has.</summary>
    public IEnumerable<string> Absent => _used.Where(name => !_met.Contains(name)).Order(StringComparer.Ordinal);

    /// <summary>Looks at a record.</summary>
    public void Add(JsonElement record) => Add(record, string.Empty);

    private void Add(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Meet(name);
                foreach (var member in value.EnumerateObject()) Add(member.Value, name.Length == 0 ? member.Name : $"{name}.{member.Name}");
                break;
            case JsonValueKind.Array:
                Meet(name);
                foreach (var item in value.EnumerateArray()) Add(item, name);
                break;
            default:
                if (FieldPath.TextOf(value) is not { } text) break;
                if (_used.Contains(name)) _met.Add(name);
                else Count(name, text);
                break;
        }
    }

    private void Meet(string name)
    {
        if (_used.Contains(name)) _met.Add(name);
    }

    private void Count(string name, string text)
    {
        if (_unused.TryGetValue(name, out var field)) field.Times++;
        else if (_unused.Count < MostFields) _unused[name] = new UnusedField(name, Cut(text)) { Times = 1 };
        else HasMore = true;
    }

    // On one line, and without half a character at its end.
    private static string Cut(string text)
    {
        var line = new string([.. text.Take(ExampleLength + 1).Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= ExampleLength ? line : line[..(char.IsHighSurrogate(line[ExampleLength - 1]) ? ExampleLength - 1 : ExampleLength)];
    }
}
