namespace Candor.Embedded.Files;

/// <summary>Files out of use that wait until no kept snapshot can name them.</summary>
internal sealed class RetiredFiles
{
    private readonly List<(string Path, int Commits)> _files = [];
    private int _commits;

    /// <summary>A file that later snapshots will not name.</summary>
    public void Add(string path) => _files.Add((path, _commits));

    /// <summary>Counts a snapshot: a file out of use before the one before it was saved is named by neither of the two that are kept.</summary>
    public void Committed()
    {
        _commits++;
        foreach (var (path, _) in _files.Where(IsForgotten)) File.Delete(path);
        _files.RemoveAll(IsForgotten);
    }

    private bool IsForgotten((string Path, int Commits) file) => file.Commits + Snapshots.SnapshotStore.Kept <= _commits;
}
