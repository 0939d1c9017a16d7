namespace Candor.Signals.Text.Normalizing;

/// <summary>The tables of facts that lie in the assembly: text, a line a fact, comments behind a number sign.</summary>
internal static class FactLines
{
    /// <summary>The lines of the table that lies beside a type under the type's own name.</summary>
    public static IEnumerable<string> For(Type type)
    {
        using var stream = type.Assembly.GetManifestResourceStream(type, $"{type.Name}.txt")
            ?? throw new InvalidOperationException($"The assembly has no table {type.Name}.txt.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
