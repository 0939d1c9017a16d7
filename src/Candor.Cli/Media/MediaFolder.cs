namespace Candor.Cli.Media;

/// <summary>Files of media items in a folder and those below it, found by the items' digest or id. Links are not followed.</summary>
internal sealed class MediaFolder
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Paths by the name of the file, with its extension and without; null where several files share the name.</summary>
    private readonly Dictionary<string, string?> _paths = new(StringComparer.Ordinal);

    /// <param name="folder">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">It does not exist.</exception>
    public MediaFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"{folder}: no such folder.");
        foreach (var path in Directory.EnumerateFiles(folder, "*", Below))
        {
            var (name, stem) = (Path.GetFileName(path), Path.GetFileNameWithoutExtension(path));
            Add(name, path);
            if (stem != name && stem.Length > 0) Add(stem, path);
        }
    }

    /// <summary>The file of an item; null if there is none, or none can be told from another.</summary>
    /// <param name="digest">The item's <c>sha256</c>, which is looked for first.</param>
    /// <param name="id">The item's <c>id</c>.</param>
    public string? Find(string? digest, string? id) => PathOf(digest?.ToLowerInvariant()) ?? PathOf(digest) ?? PathOf(id);

    private string? PathOf(string? name) => string.IsNullOrEmpty(name) ? null : _paths.GetValueOrDefault(name);

    private void Add(string name, string path)
    {
        if (!_paths.TryAdd(name, path)) _paths[name] = null;
    }
}
