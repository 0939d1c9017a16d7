using Candor.Embedded.Files;

namespace Candor.Embedded.Snapshots;

/// <summary>
/// The state of a run at some moments. A snapshot appears whole or not at all: it is written beside, flushed to the disk, renamed, and
/// the folder flushed. The newest two are kept, so that one that has been damaged since has a stand-in.
/// </summary>
/// <param name="folder">Where they lie.</param>
public sealed class SnapshotStore(string folder)
{
    /// <summary>Snapshots that are kept.</summary>
    public const int Kept = 2;

    private const string Unfinished = ".tmp";

    /// <summary>Saves a snapshot and returns when it would survive a power cut; older ones than the newest two are removed.</summary>
    /// <param name="head">What it covers.</param>
    /// <param name="content">Writes the state.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="IOException">It could not be written; those before are as they were.</exception>
    public int Save(SnapshotHead head, Action<Stream> content)
    {
        Directory.CreateDirectory(folder);
        var before = All();
        if (before.Count > 0) Disk.RequireSpace(folder, new FileInfo(before[^1].Path).Length);
        var number = before.Count == 0 ? 1 : before[^1].Number + 1;
        var path = Path.Combine(folder, Disk.NameOf(number, SnapshotFile.Extension));
        try
        {
            SnapshotFile.Write(path + Unfinished, head, content);
            File.Move(path + Unfinished, path);
        }
        catch
        {
            File.Delete(path + Unfinished);
            throw;
        }

        Disk.SyncFolder(folder);
        RemoveSuperseded();
        return number;
    }

    /// <summary>The newest snapshot that is whole and that <paramref name="accepts"/> takes; null if there is none.</summary>
    /// <param name="accepts">Says what speaks against a snapshot, such as a log that does not hold its position; null if nothing does.</param>
    public LoadedSnapshot? TryLoad(Func<SnapshotHead, string?>? accepts = null) => TryLoad(out _, accepts);

    /// <summary>The newest snapshot that is whole and that <paramref name="accepts"/> takes; null if there is none.</summary>
    /// <param name="refused">Newer ones that could not be used, and why; all of them if none could.</param>
    /// <param name="accepts">Says what speaks against a snapshot; null if nothing does.</param>
    public LoadedSnapshot? TryLoad(out IReadOnlyList<Finding> refused, Func<SnapshotHead, string?>? accepts = null)
    {
        var findings = new List<Finding>();
        refused = findings;
        foreach (var (number, path) in All().AsEnumerable().Reverse())
        {
            var problem = SnapshotFile.Problem(path, out var head) ?? accepts?.Invoke(head);
            if (problem is null) return new LoadedSnapshot(number, head, SnapshotFile.OpenContent(path), findings);
            findings.Add(new Finding(NameOf(path), null, problem));
        }

        return null;
    }

    /// <summary>What is wrong with the snapshots that are there; reads all of them.</summary>
    /// <param name="accepts">Says what speaks against a snapshot that is whole; null if nothing does.</param>
    public IReadOnlyList<Finding> Verify(Func<SnapshotHead, string?>? accepts = null)
    {
        var findings = new List<Finding>();
        foreach (var (_, path) in All())
        {
            if ((SnapshotFile.Problem(path, out var head) ?? accepts?.Invoke(head)) is { } problem) findings.Add(new Finding(NameOf(path), null, problem));
        }

        return findings;
    }

    /// <summary>Removes what a crash left half written, and snapshots older than the newest two.</summary>
    /// <returns>Bytes that are free again.</returns>
    public long RemoveSuperseded()
    {
        var all = All();
        var superseded = all.Take(Math.Max(0, all.Count - Kept)).Select(snapshot => snapshot.Path);
        var unfinished = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Unfinished) : [];
        var freed = 0L;
        foreach (var path in superseded.Concat(unfinished))
        {
            freed += new FileInfo(path).Length;
            File.Delete(path);
        }

        return freed;
    }

    /// <summary>The snapshots' numbers and files, oldest first.</summary>
    internal List<(int Number, string Path)> All() => Disk.Numbered(folder, SnapshotFile.Extension);

    private static string NameOf(string path) => "snapshots/" + Path.GetFileName(path);
}
