using System.Text;
using Candor.Accounts;

namespace Candor.Cli.Running;

/// <summary>The accounts' names, the model that scores each, and the order in which they first appeared; by partition, one writer each.</summary>
internal sealed class AccountNames
{
    private readonly Partition[] _partitions = [.. Enumerable.Range(0, AccountTable.Partitions).Select(_ => new Partition())];

    /// <summary>Notes a new place.</summary>
    /// <param name="place">The next place of its partition.</param>
    /// <param name="sequence">Place of its first event in the input.</param>
    public void Add(int place, long sequence)
    {
        var partition = Of(place);
        partition.First.Add(sequence);
        partition.Start.Add(-1);
        partition.Length.Add(0);
        partition.Model.Add(0);
    }

    /// <summary>Whether the account's name is known; one that was only written about has none.</summary>
    public bool HasName(int place) => Of(place).Start[Local(place)] >= 0;

    /// <summary>Notes a name and the number of the model.</summary>
    public void Name(int place, ReadOnlySpan<byte> name, byte model)
    {
        var partition = Of(place);
        var local = Local(place);
        if (partition.Used + name.Length > partition.Bytes.Length) Array.Resize(ref partition.Bytes, Math.Max(partition.Bytes.Length * 2, partition.Used + name.Length));
        name.CopyTo(partition.Bytes.AsSpan(partition.Used));
        partition.Start[local] = partition.Used;
        partition.Length[local] = (ushort)name.Length;
        partition.Model[local] = model;
        partition.Used += name.Length;
    }

    /// <summary>An account's name; null if it has none.</summary>
    public string? NameOf(int place)
    {
        var partition = Of(place);
        var local = Local(place);
        return partition.Start[local] < 0 ? null : Encoding.UTF8.GetString(partition.Bytes, partition.Start[local], partition.Length[local]);
    }

    /// <summary>The number of the model that scores it.</summary>
    public byte ModelOf(int place) => Of(place).Model[Local(place)];

    /// <summary>All places in the order of first appearance. Not to be asked while others write.</summary>
    public int[] InOrder()
    {
        var count = _partitions.Sum(partition => partition.First.Count);
        var (keys, places) = (new long[count], new int[count]);
        var next = 0;
        for (var i = 0; i < _partitions.Length; i++)
        {
            for (var local = 0; local < _partitions[i].First.Count; local++)
            {
                (keys[next], places[next++]) = (_partitions[i].First[local], (local * AccountTable.Partitions) + i);
            }
        }

        // One event can bring two accounts: the one that acts, and the one that it is about.
        Array.Sort(keys, places);
        return places;
    }

    private Partition Of(int place) => _partitions[place % AccountTable.Partitions];

    private static int Local(int place) => place / AccountTable.Partitions;

    private sealed class Partition
    {
        public readonly List<long> First = [];
        public readonly List<int> Start = [];
        public readonly List<ushort> Length = [];
        public readonly List<byte> Model = [];
        public byte[] Bytes = [];
        public int Used;
    }
}
