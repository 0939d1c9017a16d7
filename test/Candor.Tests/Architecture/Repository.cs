namespace Candor.Tests.Architecture;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["artifacts", "bin", "obj", "node_modules", ".git"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>All files below a folder that nobody's tools made, by their extension.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start) ? Walk(start).Where(file => extensions.Contains(Path.GetExtension(file))) : [];
    }

    /// <summary>A file's path from the root, with slashes.</summary>
    public static string NameOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal).Concat(
            Directory.GetDirectories(folder)
                .Where(inner => !Made.Contains(Path.GetFileName(inner)))
                .Order(StringComparer.Ordinal)
                .SelectMany(Walk));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Candor.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
