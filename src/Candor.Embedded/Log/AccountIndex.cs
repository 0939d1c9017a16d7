using Candor.Embedded.Files;
using Candor.Numerics;
using Microsoft.Win32.SafeHandles;

namespace Candor.Embedded.Log;

/// <summary>
/// Where in a sealed segment an account's records are: a file beside the segment, made from it alone. One that is missing, damaged or of
/// another segment is as good as none; whoever reads looks at all records then, and whoever opens the log makes it anew.
/// </summary>
internal sealed class AccountIndex : IDisposable
{
    public const string Extension = ".idx";

    private const string Unfinished = ".tmp";

    private readonly SafeFileHandle _file;
    private readonly long _blocks;
    private readonly byte[] _block = new byte[AccountIndexBlock.Size];

    private AccountIndex(SafeFileHandle file, long blocks) => (_file, _blocks) = (file, blocks);

    /// <summary>The path of a segment's index.</summary>
    public static string PathOf(string segment) => Path.ChangeExtension(segment, Extension);

    /// <summary>Opens the index of a segment; null if there is none that can be used.</summary>
    public static AccountIndex? TryOpen(SegmentFile segment)
    {
        var path = PathOf(segment.Path);
        if (!File.Exists(path) || FooterOf(segment) is not { } footer) return null;
        var file = Disk.OpenRead(path);
        var index = new AccountIndex(file, AccountIndexBlock.CountFor(footer.Records));
        if (RandomAccess.GetLength(file) == (index._blocks + 1) * AccountIndexBlock.Size
            && Disk.Read(file, index._block, 0) == AccountIndexBlock.Size
            && index._block.AsSpan().SequenceEqual(AccountIndexBlock.Header(footer)))
        {
            return index;
        }

        index.Dispose();
        return null;
    }

    /// <summary>Makes the index of a sealed segment; it appears whole or not at all, and not where there is no room for it.</summary>
    public static void Make(string segment)
    {
        using var file = new SegmentFile(segment);
        var beside = PathOf(segment) + Unfinished;
        try
        {
            // Nobody waits for the disk: what is torn is made anew.
            var isWhole = false;
            using (var stream = File.Create(beside)) isWhole = TryWrite(file, stream);
            if (isWhole) File.Move(beside, PathOf(segment), overwrite: true);
            else File.Delete(beside);
        }
        catch (IOException)
        {
            File.Delete(beside); // the log can do without; whatever is wrong with the disk, the next record will meet it
        }
    }

    /// <summary>Makes those that are missing or plainly of no use.</summary>
    /// <param name="folder">The log.</param>
    public static void MakeMissing(string folder)
    {
        foreach (var (_, path) in SegmentFile.In(folder))
        {
            using var segment = new SegmentFile(path);
            if (FooterOf(segment) is null) continue;
            using var index = TryOpen(segment);
            if (index is null) Make(path);
        }
    }

    /// <summary>Makes those anew that are missing or damaged in any place, and removes half-written ones.</summary>
    /// <param name="folder">The log.</param>
    public static void Mend(string folder)
    {
        foreach (var (_, path) in SegmentFile.In(folder))
        {
            File.Delete(PathOf(path) + Unfinished);
            using var segment = new SegmentFile(path);
            if (!File.Exists(PathOf(path)) || Verify(segment) is not null) Make(path);
        }
    }

    /// <summary>What is wrong with the index of a segment; null if nothing, or if there is none.</summary>
    public static Finding? Verify(SegmentFile segment)
    {
        var path = PathOf(segment.Path);
        using var expected = new MemoryStream();
        if (!File.Exists(path) || !TryWrite(segment, expected)) return null;
        return File.ReadAllBytes(path).AsSpan().SequenceEqual(expected.GetBuffer().AsSpan(0, (int)expected.Length)) ? null
            : new Finding(SegmentFile.NameOf(path), null, "it is not the index of its segment; 'candor store compact' makes it anew");
    }

    /// <summary>The records that may be an account's, counted from 0, in order; null if the index is damaged there.</summary>
    public IReadOnlyList<long>? Find(ulong account)
    {
        var (wanted, found) = (AccountIndexBlock.KeyOf(account), new List<long>());
        if (FirstBlockWith(wanted) is not { } number) return null;
        for (; number <= _blocks; number++)
        {
            var entries = Load(number);
            if (entries.IsEmpty) return null;
            foreach (var entry in entries)
            {
                if (entry >> 32 == wanted) found.Add((uint)entry);
                else if (entry >> 32 > wanted) return found;
            }
        }

        return found;
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The last block that begins before a key, so that none with it comes earlier; null if a block on the way is damaged.</summary>
    private long? FirstBlockWith(ulong key)
    {
        var (low, high) = (1L, _blocks);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var entries = Load(middle);
            if (entries.IsEmpty) return null;
            if (entries[0] >> 32 < key) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private ReadOnlySpan<ulong> Load(long number) =>
        Disk.Read(_file, _block, number * AccountIndexBlock.Size) == AccountIndexBlock.Size ? AccountIndexBlock.Entries(_block, number) : default;

    private static SegmentFooter? FooterOf(SegmentFile segment) => segment.Header is { } header ? segment.ReadFooter(header.Capacity) : null;

    private static bool TryWrite(SegmentFile segment, Stream index)
    {
        if (FooterOf(segment) is not { } footer || segment.Records < footer.Records) return false;
        var table = new NativeTable<ulong>((int)footer.Records);
        var entries = table.Values;
        var chunk = segment.NewChunk();
        for (var at = 0; at < entries.Length;)
        {
            foreach (ref readonly var record in segment.Read(at, chunk, entries.Length - at)) entries[at] = (AccountIndexBlock.KeyOf(record.Account) << 32) | (uint)at++;
        }

        entries.Sort();
        AccountIndexBlock.WriteFile(index, footer, entries);
        table.Release();
        return true;
    }
}
