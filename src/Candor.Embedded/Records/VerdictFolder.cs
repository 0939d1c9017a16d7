using Candor.Embedded.Files;

namespace Candor.Embedded.Records;

/// <summary>The files of verdicts of a store: the one that its last finished run names counts.</summary>
internal static class VerdictFolder
{
    /// <summary>Which file counts; null before a run has finished.</summary>
    public static VerdictsOfRun? LastOf(RecordDatabase records) => records.Runs().LastOrDefault(run => run.Verdicts is not null)?.Verdicts;

    /// <summary>Opens the file that counts; null before a run has finished.</summary>
    public static VerdictFile? OpenLast(string store, RecordDatabase records)
    {
        if (LastOf(records) is not { } last) return null;
        var path = StoreFolder.Verdicts(store, last.Number);
        return File.Exists(path) || LastOf(records) is not { } newer // a run that finished in between takes the older away
            ? VerdictFile.Open(path)
            : VerdictFile.Open(StoreFolder.Verdicts(store, newer.Number));
    }

    /// <summary>What is wrong with the file that counts; null if nothing.</summary>
    public static Finding? Verify(string store, RecordDatabase records)
    {
        if (LastOf(records) is not { } last) return null;
        var path = StoreFolder.Verdicts(store, last.Number);
        var problem = !File.Exists(path) ? "a finished run names this file, and it is not there"
            : Digest.OfFile(path) != last.Digest ? "it does not match its SHA-256" : null;
        return problem is null ? null : new Finding("verdicts/" + Path.GetFileName(path), null, problem);
    }

    /// <summary>Removes the files that do not count, half-written ones too.</summary>
    public static void RemoveSuperseded(string store, RecordDatabase records)
    {
        var folder = StoreFolder.Verdicts(store);
        if (!Directory.Exists(folder)) return;
        var kept = LastOf(records) is { } last ? StoreFolder.Verdicts(store, last.Number) : null;
        foreach (var path in Directory.GetFiles(folder).Where(path => path != kept)) File.Delete(path);
    }
}
