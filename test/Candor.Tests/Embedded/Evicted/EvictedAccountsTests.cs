using Candor.Embedded.Evicted;
using Candor.Embedded.Files;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Evicted;

public sealed class EvictedAccountsTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("evicted");

    private string First => Path.Combine(Folder, "00000001.accounts");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Every_record_is_read_as_it_was_written()
    {
        using var evicted = EvictedAccounts.Begin(Folder);
        var places = Enumerable.Range(1, 3000).Select(i => evicted.Write(Record(i))).ToArray(); // more than the buffer holds
        evicted.Flush();

        for (var i = 1; i <= places.Length; i++) Assert.Equal(Record(i), Read(evicted, places[i - 1]));
    }

    [Fact]
    public void What_was_appended_after_the_snapshot_is_gone_and_what_was_before_is_there()
    {
        var snapshot = new MemoryStream();
        int place;
        using (var evicted = EvictedAccounts.Begin(Folder))
        {
            place = evicted.Write(Record(7));
            evicted.Save(new BinaryWriter(snapshot));
            for (var i = 0; i < 100; i++) evicted.Write(Record(9));
            evicted.Flush();
        }

        var length = new FileInfo(First).Length;
        using var loaded = EvictedAccounts.Load(Rewound(snapshot), Folder);

        Assert.Equal(Record(7), Read(loaded, place));
        Assert.InRange(new FileInfo(First).Length, 1, length - (100 * 8));
        Assert.NotEqual(place, loaded.Write(Record(8)));
    }

    [Fact]
    public void Moving_leaves_behind_what_nobody_wants_and_the_old_file_until_no_snapshot_names_it()
    {
        using var evicted = EvictedAccounts.Begin(Folder);
        var places = Enumerable.Range(1, 200).Select(i => evicted.Write(Record(i))).ToArray();
        evicted.Flush();
        var moved = 0;
        evicted.Move(next => moved = next.Write(Read(evicted, places[4])));

        Assert.Equal(Record(5), Read(evicted, moved));
        evicted.Save(new BinaryWriter(new MemoryStream()));
        evicted.Committed();
        Assert.True(File.Exists(First));
        evicted.Committed();
        Assert.False(File.Exists(First));
    }

    [Fact]
    public void A_flipped_bit_is_found_and_named()
    {
        using (var evicted = EvictedAccounts.Begin(Folder))
        {
            for (var i = 0; i < 5; i++) evicted.Write(Record(7 + (16 * i))); // lengths that need no filling
            evicted.Save(new BinaryWriter(new MemoryStream()));
        }

        Assert.Empty(EvictedAccounts.Verify(Folder, _temporary.Path("")));
        for (var bit = 0L; bit < new FileInfo(First).Length * 8; bit += 7)
        {
            Damage.FlipBit(First, bit);
            Assert.Contains("00000001.accounts", Assert.Single(EvictedAccounts.Verify(Folder, _temporary.Path(""))).File, StringComparison.Ordinal);
            Damage.FlipBit(First, bit);
        }
    }

    [Fact]
    public void A_file_shorter_than_the_snapshot_counts_on_is_refused()
    {
        var snapshot = new MemoryStream();
        using (var evicted = EvictedAccounts.Begin(Folder))
        {
            evicted.Write(Record(100));
            evicted.Save(new BinaryWriter(snapshot));
        }

        Damage.CutTo(First, 40);
        var fault = Assert.Throws<DamagedStoreException>(() => EvictedAccounts.Load(Rewound(snapshot), Folder));
        Assert.Contains("counts on the first", fault.Message, StringComparison.Ordinal);
    }

    private static byte[] Read(EvictedAccounts evicted, int place)
    {
        var record = new byte[EvictedAccounts.MostRecord];
        return record[..evicted.Read(place, record)];
    }

    private static BinaryReader Rewound(MemoryStream stream)
    {
        stream.Position = 0;
        return new BinaryReader(stream);
    }

    private static byte[] Record(int number) => [.. Enumerable.Range(0, 1 + (number % EvictedAccounts.MostRecord)).Select(i => (byte)(number + i))];
}
