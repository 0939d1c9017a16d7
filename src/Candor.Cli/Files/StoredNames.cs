using Candor.Embedded;
using static System.FormattableString;

namespace Candor.Cli.Files;

/// <summary>Names of accounts that a store's traces know by keyed hashes, from the verdicts of its last finished run.</summary>
internal sealed class StoredNames
{
    private readonly IReadOnlyDictionary<ulong, string> _names;

    private StoredNames(IReadOnlyDictionary<ulong, string> names) => _names = names;

    /// <summary>An account's name; its key where no verdict tells the name.</summary>
    public string this[ulong key] => _names.TryGetValue(key, out var name) ? name : Invariant($"{key:x16}");

    /// <summary>Reads the names of some accounts.</summary>
    /// <exception cref="FormatException">The folder holds no store, or no run of it has finished.</exception>
    public static StoredNames Read(string folder, IEnumerable<ulong> keys)
    {
        using var verdicts = StoreUpkeep.OpenVerdicts(folder);
        return new StoredNames(verdicts.NamesOf(keys.ToHashSet()));
    }
}
