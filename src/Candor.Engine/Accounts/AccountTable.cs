using Candor.Events;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>
/// All accounts, in 1,024 partitions by their keyed hash. An account begins as a journal in pages of 160 bytes and gets a full state of at most 1,024 when it
/// has more to say; one that is idle may be sent away and comes back with its next event. Any number of threads may work at once as long as each partition has
/// one writer.
/// </summary>
/// <param name="window">Bounds of a window.</param>
public sealed class AccountTable(WindowOptions window)
{
    /// <summary>Number of partitions; part of what a stored state means, so never to be changed.</summary>
    public const int Partitions = 1024;

    private readonly AccountPartition[] _partitions = [.. Enumerable.Range(0, Partitions).Select(_ => new AccountPartition())];

    /// <summary>Accounts known. Not to be asked while others write.</summary>
    public int Count => _partitions.Sum(partition => partition.Count);

    /// <summary>Accounts of one partition; their places are `i * Partitions + partition` for i from 0.</summary>
    public int CountOf(int partition) => _partitions[partition].Count;

    /// <summary>Reads evicted accounts, from any thread; needed once there are some.</summary>
    public EvictedReader? Evicted { get; set; }

    /// <summary>Bytes of the records in memory. Not to be asked while others write.</summary>
    public long Bytes => _partitions.Sum(partition => partition.Bytes);

    /// <summary>Whether the account at a place still is a journal.</summary>
    public bool IsYoung(int place) => Partition(place).IsYoung(place / Partitions);

    /// <summary>Accounts whose record is not in memory. Not to be asked while others write.</summary>
    public int EvictedCount => _partitions.Sum(partition => partition.EvictedCount);

    /// <summary>Whether the account's record is not in memory.</summary>
    public bool IsEvicted(int place) => Partition(place).IsEvicted(place / Partitions);

    /// <summary>The partition of an account.</summary>
    public static int PartitionOf(ulong account) => (int)(account >> 54);

    /// <summary>Finds an account's place, or makes one. A place stays as it is for good; it depends on the order of arrival within the partition.</summary>
    /// <param name="account">Its keyed hash.</param>
    /// <param name="isNew">Whether it had none.</param>
    public int PlaceOf(ulong account, out bool isNew)
    {
        var partition = PartitionOf(account);
        return (_partitions[partition].PlaceOf(account, out isNew) * Partitions) + partition;
    }

    /// <summary>The account's keyed hash at a place.</summary>
    public ulong AccountAt(int place) => Partition(place).AccountAt(place / Partitions);

    /// <summary>Windows closed before the present one of an account that is in memory.</summary>
    public int WindowsClosed(int place) => Partition(place).WindowsClosed(place / Partitions);

    /// <summary>Posts, comments and messages in the present window of an account that is in memory.</summary>
    public int Acts(int place) => Partition(place).Acts(place / Partitions);

    /// <summary>Posts, comments and messages over all windows of an account that is in memory.</summary>
    public int TotalActs(int place) => Partition(place).TotalActs(place / Partitions);

    /// <summary>What is known at once of a young account that is in memory.</summary>
    public YoungHead YoungHead(int place) => Partition(place).YoungHead(place / Partitions);

    /// <summary>Takes an event of a young account that stays young.</summary>
    /// <returns>False, with nothing changed, if the account has a full state or needs one for this.</returns>
    public bool TryTakeYoung(int place, in Event e, in TextFacts text, bool hasText, in TextTokens tokens, int sharers) =>
        Partition(place).TryTake(place / Partitions, e, window, text, hasText, tokens, sharers, Evicted);

    /// <summary>The full state at a place; a young account grows up.</summary>
    /// <param name="place">The place.</param>
    /// <param name="score">Scores the texts of the account's first acts; null without a model.</param>
    public ref AccountState Full(int place, TextScore? score) => ref Partition(place).Full(place / Partitions, window, score, Evicted);

    /// <summary>A copy of the state at a place, young, evicted or not; nobody grows up or comes back by being looked at.</summary>
    public void Read(int place, TextScore? score, out AccountState state) =>
        Partition(place).Read(place / Partitions, window, score, Evicted, out state);

    /// <summary>Sends away every account without an event since the last call. Not while others write.</summary>
    /// <param name="write">Keeps the records.</param>
    /// <returns>Accounts sent away.</returns>
    public int Evict(EvictedWriter write) => _partitions.Sum(partition => partition.Evict(write));

    /// <summary>Moves the records of all evicted accounts; <see cref="Evicted"/> still reads them where they were. Not while others write.</summary>
    /// <param name="write">Writes them where they are to be.</param>
    public void Move(EvictedWriter write)
    {
        foreach (var partition in _partitions) partition.Move(Evicted!, write);
    }

    /// <summary>Writes all accounts. Not while others write.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(System.Runtime.CompilerServices.Unsafe.SizeOf<AccountState>());
        foreach (var partition in _partitions) partition.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty table.</summary>
    /// <exception cref="FormatException">It was written by a version with another account state.</exception>
    public void Load(BinaryReader reader)
    {
        var size = reader.ReadInt32();
        if (size != System.Runtime.CompilerServices.Unsafe.SizeOf<AccountState>())
        {
            throw new FormatException(FormattableString.Invariant($"An account takes {size} bytes there and {System.Runtime.CompilerServices.Unsafe.SizeOf<AccountState>()} here: the snapshot is of another version."));
        }

        foreach (var partition in _partitions) partition.Load(reader);
    }

    private AccountPartition Partition(int place) => _partitions[place % Partitions];
}
