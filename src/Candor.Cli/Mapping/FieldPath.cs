using System.Text;
using System.Text.Json;

namespace Candor.Cli.Mapping;

/// <summary>
/// Where a value lies in a record: <c>user.name</c>, <c>tags[0]</c>, <c>tags[*].name</c>, <c>"odd.name".x</c>, or <c>.</c> for the record
/// itself. What is not a list counts as a list of one.
/// </summary>
internal sealed class FieldPath
{
    private const int All = -1;
    private readonly (string? Name, int Index)[] _steps;

    private FieldPath(string text, (string? Name, int Index)[] steps)
    {
        Text = text;
        _steps = steps;
        Plain = string.Join('.', steps.Where(step => step.Name is not null).Select(step => step.Name));
        HasMany = steps.Any(step => step.Name is null && step.Index == All);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The names alone, with dots: the same for every place in a list.</summary>
    public string Plain { get; }

    /// <summary>Whether it can lead to several values.</summary>
    public bool HasMany { get; }

    /// <summary>A column, whatever its name holds.</summary>
    public static FieldPath Column(string name) => new(name, [(name, 0)]);

    /// <summary>Reads a path.</summary>
    /// <returns>Null for something else.</returns>
    public static FieldPath? Parse(string text)
    {
        var steps = new List<(string?, int)>();
        if (text == ".") return new FieldPath(text, []);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '[')
            {
                var end = text.IndexOf(']', at);
                if (end < 0 || steps.Count == 0 || !TryIndex(text.AsSpan(at + 1, end - at - 1), out var index)) return null;
                steps.Add((null, index));
                at = end + 1;
            }
            else
            {
                if (steps.Count > 0 && text[at++] != '.') return null;
                if (Name(text, ref at) is not { } name) return null;
                steps.Add((name, 0));
            }
        }

        return steps.Count == 0 ? null : new FieldPath(text, [.. steps]);
    }

    /// <summary>Everything the path leads to that is there and not null.</summary>
    public List<JsonElement> Find(JsonElement record)
    {
        var found = new List<JsonElement>(1);
        Collect(record, 0, found);
        return found;
    }

    /// <summary>Whether the path leads to something that is not null, not empty text and not an empty list or object.</summary>
    public bool Exists(JsonElement record) => Find(record).Exists(IsSomething);

    /// <summary>A value as text: numbers and truth values as they are written; null for empty text, lists and objects.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static bool IsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.GetPropertyCount() > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => TextOf(value) is not null,
    };

    private void Collect(JsonElement at, int step, List<JsonElement> found)
    {
        if (step == _steps.Length)
        {
            if (at.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)) found.Add(at);
            return;
        }

        var (name, index) = _steps[step];
        if (name is not null)
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member)) Collect(member, step + 1, found);
        }
        else if (at.ValueKind != JsonValueKind.Array)
        {
            if (index <= 0) Collect(at, step + 1, found);
        }
        else if (index == All)
        {
            foreach (var item in at.EnumerateArray()) Collect(item, step + 1, found);
        }
        else if (index < at.GetArrayLength())
        {
            Collect(at[index], step + 1, found);
        }
    }

    private static bool TryIndex(ReadOnlySpan<char> text, out int index)
    {
        index = All;
        return text is "*" || (int.TryParse(text, System.Globalization.NumberStyles.None, null, out index) && index >= 0);
    }

    private static string? Name(string text, ref int at)
    {
        var name = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0) return null;
            name.Append(text, at + 1, end - at - 1);
            at = end + 1;
        }
        else
        {
            while (at < text.Length && text[at] is not ('.' or '[' or ']' or '"')) name.Append(text[at++]);
        }

        return name.Length == 0 ? null : name.ToString();
    }
}
