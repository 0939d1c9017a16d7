using System.Text;
using Candor.Accounts;
using Candor.Numerics;

namespace Candor.Cli.Running;

/// <summary>The accounts' names, the model that scores each, and the order in which they first appeared; by partition, one writer each.</summary>
internal sealed class AccountNames
{
    private const int PageBytes = 4096, EntryPage = 64;
    private readonly Partition[] _partitions = [.. Enumerable.Range(0, AccountTable.Partitions).Select(_ => new Partition())];

    /// <summary>Notes a new place.</summary>
    /// <param name="place">The next place of its partition.</param>
    /// <param name="sequence">Place of its first event in the input.</param>
    public void Add(int place, long sequence)
    {
        var entries = _partitions[place % AccountTable.Partitions].Entries;
        entries[entries.Add()].First = sequence;
    }

    /// <summary>Whether the account's name is known; one that was only written about has none.</summary>
    public bool HasName(int place) => EntryOf(place).Length > 0;

    /// <summary>Notes a name and the number of the model.</summary>
    public void Name(int place, ReadOnlySpan<byte> name, byte model)
    {
        var partition = _partitions[place % AccountTable.Partitions];
        if (partition.Pages.Count == 0 || partition.Used + name.Length > PageBytes)
        {
            partition.Pages.Add(new byte[PageBytes]);
            partition.Used = 0;
        }

        name.CopyTo(partition.Pages[^1].AsSpan(partition.Used));
        ref var entry = ref EntryOf(place);
        (entry.Page, entry.Start, entry.Length, entry.Model) = (partition.Pages.Count - 1, (ushort)partition.Used, (ushort)name.Length, model);
        partition.Used += name.Length;
    }

    /// <summary>Place in the input of the account's first event.</summary>
    public long FirstOf(int place) => EntryOf(place).First;

    /// <summary>An account's name; null if it has none.</summary>
    public string? NameOf(int place)
    {
        ref var entry = ref EntryOf(place);
        return entry.Length == 0 ? null
            : Encoding.UTF8.GetString(_partitions[place % AccountTable.Partitions].Pages[entry.Page], entry.Start, entry.Length);
    }

    /// <summary>The number of the model that scores it.</summary>
    public byte ModelOf(int place) => EntryOf(place).Model;

    /// <summary>All places in the order of first appearance. Not to be asked while others write.</summary>
    public int[] InOrder()
    {
        var count = _partitions.Sum(partition => partition.Entries.Count);
        var (keys, places) = (new long[count], new int[count]);
        var next = 0;
        for (var i = 0; i < _partitions.Length; i++)
        {
            for (var local = 0; local < _partitions[i].Entries.Count; local++)
            {
                (keys[next], places[next++]) = (_partitions[i].Entries[local].First, (local * AccountTable.Partitions) + i);
            }
        }

        Array.Sort(keys, places);
        return places;
    }

    /// <summary>Writes everything. Not while others write.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var partition in _partitions)
        {
            partition.Entries.Save(writer);
            writer.Write(partition.Used);
            writer.Write(partition.Pages.Count);
            foreach (var page in partition.Pages) writer.Write(page);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty one.</summary>
    public void Load(BinaryReader reader)
    {
        foreach (var partition in _partitions)
        {
            partition.Entries.Load(reader);
            partition.Used = reader.ReadInt32();
            for (var left = reader.ReadInt32(); left > 0; left--) partition.Pages.Add(reader.ReadBytes(PageBytes));
        }
    }

    private ref Entry EntryOf(int place) => ref _partitions[place % AccountTable.Partitions].Entries[place / AccountTable.Partitions];

    private struct Entry
    {
        public long First;
        public int Page;
        public ushort Start, Length;
        public byte Model;
    }

    private sealed class Partition
    {
        public readonly Pages<Entry> Entries = new(EntryPage);
        public readonly List<byte[]> Pages = [];
        public int Used;
    }
}
