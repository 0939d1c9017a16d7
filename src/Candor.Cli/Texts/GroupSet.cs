using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;
using Candor.Events;

namespace Candor.Cli.Texts;

/// <summary>Groups of texts, as 32 bits of a hash each: enough to know them again (one stranger in a hundred thousand is taken for one of 40,000), and no names.</summary>
internal sealed record GroupSet
{
    private static readonly KeyedHash Hash = KeyedHash.FromText("candor text groups");
    private readonly HashSet<uint> _hashes = [];

    /// <summary>The hashes, ascending, 4 bytes each, little-endian.</summary>
    public byte[] Hashes
    {
        get => MemoryMarshal.AsBytes<uint>(_hashes.Order().ToArray()).ToArray();
        init
        {
            foreach (var hash in MemoryMarshal.Cast<byte, uint>(value)) _hashes.Add(hash);
        }
    }

    /// <summary>Groups.</summary>
    [JsonIgnore]
    public int Count => _hashes.Count;

    /// <summary>Adds a group.</summary>
    public void Add(string group) => _hashes.Add(HashOf(group));

    /// <summary>Whether it was added.</summary>
    public bool Contains(string group) => _hashes.Contains(HashOf(group));

    private static uint HashOf(string group) => (uint)Hash.Hash64(Encoding.UTF8.GetBytes(group));
}
