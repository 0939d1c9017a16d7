using System.Globalization;
using Candor.Embedded;

namespace Candor.Cli.Files;

/// <summary>Names of accounts that a store's traces know by keyed hashes, from the verdicts of its last finished run.</summary>
internal sealed class StoredNames
{
    private readonly IReadOnlyDictionary<ulong, string> _names;

    private StoredNames(IReadOnlyDictionary<ulong, string> names) => _names = names;

    /// <summary>An account's name; one without a verdict is told by its hash, `#` and 16 hexadecimal digits.</summary>
    public string this[ulong hash] => _names.TryGetValue(hash, out var name) ? name : "#" + hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Reads the names of some accounts.</summary>
    /// <exception cref="FormatException">The folder holds no store, or no run of it has finished.</exception>
    public static StoredNames Read(string folder, IEnumerable<ulong> hashes)
    {
        using var verdicts = StoreUpkeep.OpenVerdicts(folder);
        return new StoredNames(verdicts.NamesOf(hashes.ToHashSet()));
    }
}
