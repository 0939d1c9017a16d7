using Candor.Embedded.Files;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Embedded.Snapshots;
using Candor.Embedded.Traces;
using static System.FormattableString;

namespace Candor.Embedded;

/// <summary>
/// All that a run keeps, in one folder: decisions, snapshots, and what is asked for. Append decisions as they fall; save a checkpoint
/// now and then; after a crash, <see cref="Resume"/> and go on from there. One process at a time; not thread-safe.
/// </summary>
public sealed class Store : IDisposable
{
    private readonly FileStream _lock;

    private Store(string folder, StoreManifest manifest, StoreKey key, FileStream held, DecisionLog log, TraceLog traces, RecordDatabase records)
    {
        (Folder, Identity, Key, _lock, Log, Traces, Records) = (folder, manifest.Identity, key, held, log, traces, records);
        Snapshots = new SnapshotStore(StoreFolder.Snapshots(folder));
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>What its content was made by.</summary>
    public StoreIdentity Identity { get; }

    /// <summary>The secret under which its ids are hashed.</summary>
    public StoreKey Key { get; }

    /// <summary>The decisions.</summary>
    public DecisionLog Log { get; }

    /// <summary>What events left behind to be compared with others.</summary>
    public TraceLog Traces { get; }

    /// <summary>The states; <see cref="Save"/> adds one.</summary>
    public SnapshotStore Snapshots { get; }

    /// <summary>Runs and the ledger.</summary>
    public RecordDatabase Records { get; }

    /// <summary>For <see cref="Deduplication.RecentEventIds"/>.</summary>
    public string IdsFolder => StoreFolder.Ids(Folder);

    /// <summary>For <see cref="Evicted.EvictedAccounts"/>.</summary>
    public string EvictedFolder => StoreFolder.Evicted(Folder);

    /// <summary>Opens a store, or begins one where the folder is empty or not there.</summary>
    /// <exception cref="FormatException">The folder holds something else, or a store made by another model, calibration, policy, options or key.</exception>
    /// <exception cref="DamagedStoreException">It is damaged beyond what a crash leaves, or its key is gone.</exception>
    /// <exception cref="IOException">It is open elsewhere, or the disk fails.</exception>
    public static Store Open(string folder, StoreIdentity identity, StoreOptions? options = null)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        var known = StoreManifest.Read(folder);
        if (known is null && Directory.EnumerateFileSystemEntries(folder).Any(entry => !IsOfABeginning(Path.GetFileName(entry))))
        {
            throw new FormatException($"{folder}: this folder is not empty and no store of Candor.");
        }

        var held = StoreLock.Take(folder);
        DecisionLog? log = null;
        TraceLog? traces = null;
        try
        {
            known = StoreManifest.Read(folder); // somebody may have begun it in between
            if (known?.Identity.DifferencesTo(identity) is { Count: > 0 } differences) throw new FormatException($"{folder}: this store was made with another {string.Join(", another ", differences)}; use those it was made with, or another folder.");
            var key = StoreKey.For(folder, known, options?.Key);
            if (known is null) (known = new StoreManifest(identity, key.Digest)).Write(folder);
            log = DecisionLog.Open(StoreFolder.Log(folder), identity.Log, options?.Log);
            traces = TraceLog.Open(StoreFolder.Traces(folder), key, options?.Traces);
            return new Store(folder, known, key, held, log, traces, RecordDatabase.Open(StoreFolder.Records(folder)));
        }
        catch
        {
            log?.Dispose();
            traces?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>Makes all before a place in the input durable: decisions and traces first, then rows, then the state that counts on them. Traces that are too old go.</summary>
    /// <returns>The snapshot's number.</returns>
    /// <exception cref="IOException">It failed; the checkpoint before is as it was.</exception>
    public int Save(Checkpoint checkpoint)
    {
        var position = Log.Flush(toDisk: true);
        var traces = Traces.Flush(toDisk: true);
        Records.Commit(checkpoint.Records, toDisk: true);
        var number = Snapshots.Save(new SnapshotHead(checkpoint.Sequence, position, traces), checkpoint.State);
        Traces.RemoveOld();
        return number;
    }

    /// <summary>Begins the verdicts of a run. Those of the run before stay until <see cref="Finish"/>.</summary>
    public VerdictFileWriter BeginVerdicts()
    {
        var folder = StoreFolder.Verdicts(Folder);
        Directory.CreateDirectory(folder);
        var number = Disk.Numbered(folder, VerdictSchema.Extension).Select(file => file.Number).DefaultIfEmpty(0).Max() + 1;
        return new VerdictFileWriter(StoreFolder.Verdicts(Folder, number), number);
    }

    /// <summary>Of which accounts new verdicts say something else than those that count; nobody if none do yet, or if those are damaged.</summary>
    /// <param name="verdicts">The new ones.</param>
    public IReadOnlyList<VerdictChange> ChangesIn(VerdictsOfRun verdicts)
    {
        if (VerdictFolder.LastOf(Records) is not { } before || VerdictFolder.Verify(Folder, Records) is not null) return [];
        using var file = VerdictFile.Open(StoreFolder.Verdicts(Folder, verdicts.Number));
        return file.ChangesSince(StoreFolder.Verdicts(Folder, before.Number));
    }

    /// <summary>Says that a run is done: from here on its verdicts count, all of them, with the changes they brought.</summary>
    /// <exception cref="IOException">It failed; the verdicts before count as they did.</exception>
    public void Finish(RunRow run, IEnumerable<LedgerRow> changes)
    {
        Records.Commit(new RecordBatch { Run = run, Ledger = changes }, toDisk: true);
        VerdictFolder.RemoveSuperseded(Folder, Records);
    }

    /// <summary>
    /// Takes the store back to its last checkpoint: decisions, traces and changes of verdicts after it are removed, since the same events will
    /// make the same ones again.
    /// </summary>
    /// <returns>The snapshot to go on from; null if there is none, and then log, traces and ledger are empty.</returns>
    /// <exception cref="DamagedStoreException">There are snapshots and none can be used.</exception>
    public LoadedSnapshot? Resume()
    {
        var snapshot = Snapshots.TryLoad(out var refused, head => NotHeld(Folder, head));
        if (snapshot is null && refused.Count > 0) throw new DamagedStoreException($"{Folder}: no snapshot can be used. {string.Join(". ", refused)}.");
        try
        {
            Log.TruncateTo(snapshot?.Head.Log ?? LogPosition.Start);
            Traces.TruncateTo(snapshot?.Head.Traces ?? TracePosition.Start);
            Records.DeleteLedgerFrom(snapshot?.Head.Sequence ?? 0);
            return snapshot;
        }
        catch
        {
            snapshot?.Dispose();
            throw;
        }
    }

    /// <summary>Closes everything. What came after the last checkpoint may be gone, as after a crash.</summary>
    public void Dispose()
    {
        Log.Dispose();
        Traces.Dispose();
        Records.Dispose();
        _lock.Dispose();
    }

    /// <summary>Whether a file may lie in a folder in which a store was begun and not finished.</summary>
    private static bool IsOfABeginning(string name) => name is StoreLock.Name or StoreKey.Name or StoreKey.Name + ".tmp" or StoreManifest.Name + ".tmp";

    /// <summary>What speaks against a snapshot: that a log does not hold what it counts on; null if nothing does.</summary>
    internal static string? NotHeld(string folder, SnapshotHead head) =>
        !LogReader.Holds(StoreFolder.Log(folder), head.Log) ? Invariant($"the decision log does not begin with the {head.Log.Records} records of segment {head.Log.Segment} that it counts on")
        : !TraceReader.Holds(StoreFolder.Traces(folder), head.Traces) ? Invariant($"the trace log does not have the {head.Traces.Bytes} bytes of segment {head.Traces.Segment} that it counts on")
        : null;
}
