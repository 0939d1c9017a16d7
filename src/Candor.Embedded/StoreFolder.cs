namespace Candor.Embedded;

/// <summary>Where things lie in a store.</summary>
internal static class StoreFolder
{
    public static string Log(string store) => Path.Combine(store, "log");

    public static string Snapshots(string store) => Path.Combine(store, "snapshots");

    public static string Ids(string store) => Path.Combine(store, "ids");

    public static string Records(string store) => Path.Combine(store, "records.db");
}
