using Candor.Cel.Syntax;

namespace Candor.Cel.Terms;

/// <summary>The variables and fields that an expression looks at.</summary>
internal static class ReadPaths
{
    /// <summary>Each path once, in order: `event.text`, `counters.posts_1h`. A path ends where an index is computed or a macro goes through a list.</summary>
    public static IReadOnlyList<string> Of(Term term)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        Collect(term, paths);
        return [.. paths];
    }

    private static void Collect(Term term, SortedSet<string> paths)
    {
        if (PathOf(term) is { } path)
        {
            paths.Add(path);
            return;
        }

        foreach (var part in term.Parts) Collect(part, paths);
    }

    // The rest of an unfinished path is not lost: its operand is a part of the term.
    private static string? PathOf(Term term) => term switch
    {
        Term.Variable variable => variable.Name,
        Term.Unresolved unresolved => unresolved.Name,
        Term.Field field when PathOf(field.Operand) is { } operand => $"{operand}.{field.Name}",
        Term.Has has when PathOf(has.Operand) is { } operand => $"{operand}.{has.Name}",
        Term.Call { Function.Name: Operators.Index, Arguments: [var map, Term.Constant { Value: { Kind: CelKind.String } key }] } when PathOf(map) is { } operand =>
            $"{operand}.{key.Text}",
        _ => null,
    };
}
