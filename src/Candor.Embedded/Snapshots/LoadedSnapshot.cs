using Candor.Embedded.Files;

namespace Candor.Embedded.Snapshots;

/// <summary>A snapshot that is as it was written.</summary>
/// <param name="Number">Snapshots of a store are numbered.</param>
/// <param name="Head">What it covers.</param>
/// <param name="Content">Its content, read from the start.</param>
/// <param name="Refused">Newer snapshots that could not be used, and why.</param>
public sealed record LoadedSnapshot(int Number, SnapshotHead Head, Stream Content, IReadOnlyList<Finding> Refused) : IDisposable
{
    /// <summary>Closes the file.</summary>
    public void Dispose() => Content.Dispose();
}
