using System.Text;
using Candor.Cli.Mapping.Reading;

namespace Candor.Cli.Mapping;

/// <summary>The maps that come with the program, and those in files.</summary>
internal static class BuiltInMaps
{
    private const string Suffix = ".yaml";
    private static readonly string Prefix = typeof(BuiltInMaps).Namespace + ".Maps.";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(BuiltInMaps).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>A built-in map as it is written; null if there is none of that name.</summary>
    public static string? TextOf(string name)
    {
        if (!Names.Contains(name)) return null;
        using var resource = typeof(BuiltInMaps).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>What a built-in map is for: its first comment.</summary>
    public static string PurposeOf(string name) => TextOf(name)!.Split('\n')[0].TrimStart('#', ' ');

    /// <summary>The map of that name, or in the file of that path.</summary>
    /// <exception cref="FormatException">There is neither, or the file is no mapping: every fault with its place.</exception>
    public static EventMap Find(string nameOrPath)
    {
        if (TextOf(nameOrPath) is { } text) return MapReader.Read(text, nameOrPath);
        if (File.Exists(nameOrPath)) return MapReader.Read(File.ReadAllText(nameOrPath), nameOrPath);
        var hint = Spelling.Hint(nameOrPath, Names) is { Length: > 0 } near ? near : $"; built in are {string.Join(", ", Names)}.";
        throw new FormatException($"--map: '{nameOrPath}' is neither a file nor a built-in map{hint}");
    }
}
