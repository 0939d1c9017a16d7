using Candor.Embedded.Deduplication;
using Candor.Embedded.Evicted;
using Candor.Embedded.Files;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Embedded.Snapshots;
using Candor.Embedded.Traces;
using Candor.Events.Traces;

namespace Candor.Embedded;

/// <summary>What is done to a store that no run has open, without knowing what made it.</summary>
public static class StoreUpkeep
{
    /// <summary>All that is not as it was written: manifest, decision log, traces, snapshots, id files, database, verdicts. Changes nothing that counts.</summary>
    /// <exception cref="FormatException">The folder holds no store.</exception>
    public static IReadOnlyList<Finding> Verify(string folder)
    {
        using var held = Take(folder);
        var findings = new List<Finding>();
        Checked(StoreManifest.Name, findings, () =>
        {
            var identity = StoreManifest.Read(folder)!.Identity;
            var first = SegmentFile.In(StoreFolder.Log(folder)).FirstOrDefault().Path;
            if (first is null) return;
            using var file = new SegmentFile(first);
            if (file.Header is { } header && header.Identity != identity.Log) findings.Add(new Finding(StoreManifest.Name, null, "it names another model, calibration or policy than the decision log"));
        });
        if (findings.Count == 0) Checked(StoreKey.Name, findings, () => findings.AddRange(VerifyTraces(folder, StoreKey.Of(folder))));
        findings.AddRange(DecisionLog.Verify(StoreFolder.Log(folder)));
        findings.AddRange(new SnapshotStore(StoreFolder.Snapshots(folder)).Verify(
            head => Store.NotHeld(folder, head)));
        findings.AddRange(IdFiles(folder).Select(path => IdRun.Verify(path, Path.GetRelativePath(folder, path))).OfType<Finding>());
        findings.AddRange(EvictedAccounts.Verify(StoreFolder.Evicted(folder), folder));
        if (File.Exists(StoreFolder.Records(folder)))
        {
            Checked("records.db", findings, () =>
            {
                using var records = RecordDatabase.Open(StoreFolder.Records(folder));
                findings.AddRange(records.Verify().Select(line => new Finding("records.db", null, line)));
                if (VerdictFolder.Verify(folder, records) is { } finding) findings.Add(finding);
            });
        }

        return findings;
    }

    /// <summary>Removes superseded snapshots and verdicts, what a crash left half written, and the free pages of the database. Decisions are not touched.</summary>
    /// <returns>Bytes before and after.</returns>
    /// <exception cref="FormatException">The folder holds no store.</exception>
    public static (long Before, long After) Compact(string folder)
    {
        using var held = Take(folder);
        var before = SizeOf(folder);
        new SnapshotStore(StoreFolder.Snapshots(folder)).RemoveSuperseded();
        AccountIndex.Mend(StoreFolder.Log(folder));
        File.Delete(Path.Combine(folder, StoreManifest.Name + ".tmp"));
        File.Delete(Path.Combine(folder, StoreKey.Name + ".tmp"));
        if (File.Exists(StoreFolder.Records(folder)))
        {
            Disk.RequireSpace(folder, 2 * new FileInfo(StoreFolder.Records(folder)).Length);
            using var records = RecordDatabase.Open(StoreFolder.Records(folder));
            VerdictFolder.RemoveSuperseded(folder, records);
            records.Vacuum();
        }

        return (before, SizeOf(folder));
    }

    /// <summary>Sizes, counts and ranges. A run may have the store open.</summary>
    /// <exception cref="FormatException">The folder holds no store.</exception>
    public static StoreFigures Measure(string folder)
    {
        var identity = ManifestOf(folder);
        var log = LogFigures.Of(StoreFolder.Log(folder));
        var ids = IdFiles(folder).Sum(path => new FileInfo(path).Length);
        var snapshots = new SnapshotStore(StoreFolder.Snapshots(folder)).All();
        IReadOnlyList<RunRow> runs = [];
        IReadOnlyList<(string, long)> verdicts = [];
        var ledger = 0L;
        if (File.Exists(StoreFolder.Records(folder)))
        {
            using var records = RecordDatabase.OpenToRead(StoreFolder.Records(folder));
            (runs, ledger) = (records.Runs(), records.CountLedger());
            using var file = VerdictFolder.OpenLast(folder, records);
            verdicts = file?.Count() ?? [];
        }

        return new StoreFigures(
            identity, SizeOf(folder), log, TraceFigures.Of(StoreFolder.Traces(folder)), snapshots.Count, snapshots.Sum(file => new FileInfo(file.Path).Length), ids, runs, verdicts, ledger);
    }

    /// <summary>The verdicts of the store's last finished run. A run may have the store open.</summary>
    /// <exception cref="FormatException">The folder holds no store, or no run of it has finished.</exception>
    public static VerdictFile OpenVerdicts(string folder)
    {
        ManifestOf(folder);
        using var records = RecordDatabase.OpenToRead(StoreFolder.Records(folder));
        return VerdictFolder.OpenLast(folder, records) ?? throw new FormatException($"{folder}: no run of this store has finished yet; say the same 'candor replay --store' again.");
    }

    /// <summary>The changes of an account's verdict, in order. A run may have the store open.</summary>
    /// <exception cref="FormatException">The folder holds no store.</exception>
    public static IReadOnlyList<LedgerRow> Ledger(string folder, string account)
    {
        ManifestOf(folder);
        using var records = RecordDatabase.OpenToRead(StoreFolder.Records(folder));
        return records.Ledger(account);
    }

    /// <summary>The decisions of the log on an account, by its keyed hash, in order. A run may have the store open.</summary>
    public static IEnumerable<DecisionRecord> Decisions(string folder, ulong account) => DecisionLog.Read(StoreFolder.Log(folder), account);

    /// <summary>Shows the traces of a span of time, in the order of the input. A run may have the store open.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="handler">Sees each.</param>
    /// <param name="from">First time, Unix milliseconds.</param>
    /// <param name="to">The time behind the last.</param>
    /// <exception cref="FormatException">The folder holds no store.</exception>
    /// <exception cref="DamagedStoreException">The store's key is gone, or a trace is not as it was written.</exception>
    public static void ForEachTrace(string folder, TraceHandler handler, long from = long.MinValue, long to = long.MaxValue)
    {
        using var cipher = new TraceCipher(StoreKey.Of(folder));
        TraceReader.ForEach(StoreFolder.Traces(folder), cipher, from, to, handler);
    }

    /// <summary>The traces of a span of time, side by side in memory: about 250 bytes each. A run may have the store open.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="from">First time, Unix milliseconds.</param>
    /// <param name="to">The time behind the last.</param>
    public static TraceSet ReadTraces(string folder, long from = long.MinValue, long to = long.MaxValue)
    {
        var traces = new TraceSet();
        ForEachTrace(folder, (in trace, in parts) => traces.Add(trace, parts), from, to);
        return traces;
    }

    private static List<Finding> VerifyTraces(string folder, StoreKey key)
    {
        using var cipher = new TraceCipher(key);
        return [.. TraceReader.Verify(StoreFolder.Traces(folder), cipher)];
    }

    private static IEnumerable<string> IdFiles(string folder) =>
        StoreFolder.IdParts(folder).SelectMany(part => Disk.Numbered(part, IdRun.Extension)).Select(file => file.Path);

    private static FileStream Take(string folder)
    {
        if (!File.Exists(Path.Combine(folder, StoreManifest.Name))) throw StoreManifest.Missing(folder);
        return StoreLock.Take(folder);
    }

    private static StoreIdentity ManifestOf(string folder) => StoreManifest.Read(folder)?.Identity ?? throw StoreManifest.Missing(folder);

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static void Checked(string name, List<Finding> findings, Action check)
    {
        try
        {
            check();
        }
        catch (Exception fault) when (fault is DamagedStoreException or FormatException)
        {
            findings.Add(new Finding(name, null, fault.Message));
        }
    }
}
