namespace Candor.Cli.Input;

/// <summary>Files that can be read twice: a pipe is copied to a temporary file first, which goes when this is disposed of.</summary>
internal sealed class RereadableFiles : IDisposable
{
    private readonly List<string> _copies = [];

    /// <param name="paths">Files and pipes.</param>
    /// <exception cref="FileNotFoundException">One of them is missing.</exception>
    public RereadableFiles(IReadOnlyList<string> paths)
    {
        try
        {
            Paths = [.. paths.Select(Rereadable)];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What to read, in the order given.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var copy in _copies) File.Delete(copy);
    }

    private string Rereadable(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such file.", path);
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (source.CanSeek) return path;
        var copy = Path.GetTempFileName();
        _copies.Add(copy);
        using var target = File.Create(copy);
        source.CopyTo(target);
        return copy;
    }
}
