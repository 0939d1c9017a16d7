using Candor.Embedded.Files;
using Candor.Embedded.Records;

namespace Candor.Embedded;

/// <summary>Where things lie in a store.</summary>
internal static class StoreFolder
{
    public static string Log(string store) => Path.Combine(store, "log");

    public static string Traces(string store) => Path.Combine(store, "traces");

    public static string Snapshots(string store) => Path.Combine(store, "snapshots");

    public static string Evicted(string store) => Path.Combine(store, "evicted");

    public static string Ids(string store) => Path.Combine(store, "ids");

    /// <summary>The folder of ids, and the folders in it: a run may keep its ids in parts.</summary>
    public static IEnumerable<string> IdParts(string store) =>
        Directory.Exists(Ids(store)) ? [Ids(store), .. Directory.GetDirectories(Ids(store)).Order(StringComparer.Ordinal)] : [];

    public static string Verdicts(string store) => Path.Combine(store, "verdicts");

    public static string Verdicts(string store, int number) => Path.Combine(Verdicts(store), Disk.NameOf(number, VerdictSchema.Extension));

    public static string Records(string store) => Path.Combine(store, "records.db");
}
