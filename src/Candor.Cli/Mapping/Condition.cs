using System.Text.Json;
using System.Text.RegularExpressions;

namespace Candor.Cli.Mapping;

/// <summary>One thing that must hold of a record. It holds if it holds of any value that any of its fields leads to.</summary>
internal sealed class Condition
{
    /// <summary>Where to look.</summary>
    public required IReadOnlyList<FieldPath> Fields { get; init; }

    /// <summary>Texts of which the value must be one; null if it need not.</summary>
    public IReadOnlySet<string>? OneOf { get; init; }

    /// <summary>What the value must begin with; null if it need not.</summary>
    public string? Prefix { get; init; }

    /// <summary>What must be found in the value; null if nothing.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Turned round: it must hold of no value.</summary>
    public bool Not { get; init; }

    /// <summary>Whether it holds.</summary>
    public bool Holds(JsonElement record) => Fields.Any(field => HoldsOf(field, record)) != Not;

    private bool HoldsOf(FieldPath field, JsonElement record)
    {
        if (OneOf is null && Prefix is null && Pattern is null) return field.Exists(record);
        foreach (var value in field.Find(record))
        {
            if (FieldPath.TextOf(value) is { } text && HoldsOf(text)) return true;
        }

        return false;
    }

    private bool HoldsOf(string text) =>
        OneOf is not null ? OneOf.Contains(text)
        : Prefix is not null ? text.StartsWith(Prefix, StringComparison.Ordinal)
        : Pattern!.IsMatch(text);
}
