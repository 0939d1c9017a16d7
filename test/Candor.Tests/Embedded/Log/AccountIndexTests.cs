using Candor.Embedded;
using Candor.Embedded.Log;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Log;

public sealed class AccountIndexTests : IDisposable
{
    private const int Count = 5000, ASegment = 2000, Accounts = 300;
    private static readonly DecisionLogOptions Options = new() { SegmentBytes = 256 + ((ASegment + 1) * 96), BufferBytes = 700 * 96 };
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("log");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Each_account_gets_its_records_and_no_other()
    {
        Write();

        Assert.Equal(["00000001.idx", "00000002.idx"], Indexes());
        AssertAllFound();
        Assert.Empty(DecisionLog.Read(Folder, AccountOf(Accounts)));
        Assert.Equal([Accounts * 9UL], DecisionLog.Read(Folder, AccountOf(0), (Accounts * 8) + 1).Take(1).Select(record => record.Sequence));
    }

    [Fact]
    public void Accounts_that_share_a_key_are_kept_apart()
    {
        using (var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment)) // its accounts are 1, 2 and 3
        {
            log.Append(Made.Records(50));
            log.Flush(toDisk: false);
        }

        Assert.Equal(Enumerable.Range(0, 50).Where(i => i % 3 == 1).Select(i => (ulong)i), DecisionLog.Read(Folder, 2).Select(record => record.Sequence));
    }

    [Fact]
    public void An_index_that_is_gone_is_not_missed_and_made_anew()
    {
        Write();
        var bytes = File.ReadAllBytes(PathOf(1));
        File.Delete(PathOf(1));

        AssertAllFound();
        Assert.Empty(DecisionLog.Verify(Folder));
        DecisionLog.Open(Folder, Made.Identity.Log, Options).Dispose();
        Assert.Equal(bytes, File.ReadAllBytes(PathOf(1)));
    }

    [Fact]
    public void No_flipped_bit_hides_a_record()
    {
        Write();
        for (var bit = 3L; bit < new FileInfo(PathOf(1)).Length * 8; bit += 7919)
        {
            Damage.FlipBit(PathOf(1), bit);
            AssertAllFound(step: 37);
            Assert.Equal("log/00000001.idx", Assert.Single(DecisionLog.Verify(Folder)).File);
            Damage.FlipBit(PathOf(1), bit);
        }
    }

    [Fact]
    public void A_damaged_index_is_named_and_mended()
    {
        var store = _temporary.Path("store");
        using (var made = Store.Open(store, Made.Identity, new StoreOptions { Log = Made.FourASegment })) made.Log.Append(Made.Records(11));
        var path = Path.Combine(store, "log", "00000002.idx");
        Damage.FlipBit(path, 8 * 5000);

        var finding = Assert.Single(StoreUpkeep.Verify(store));
        Assert.Equal("log/00000002.idx", finding.File);
        Assert.Contains("'candor store compact' makes it anew", finding.Problem, StringComparison.Ordinal);
        StoreUpkeep.Compact(store);
        Assert.Empty(StoreUpkeep.Verify(store));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_index_of_another_segment_is_not_believed(int of)
    {
        Write();
        File.Copy(PathOf(of), PathOf(3 - of), overwrite: true);

        AssertAllFound();
        DecisionLog.Open(Folder, Made.Identity.Log, Options).Dispose();
        Assert.Empty(DecisionLog.Verify(Folder));
    }

    [Fact]
    public void A_log_that_is_cut_and_goes_on_has_the_indexes_of_what_is_in_it()
    {
        using (var log = DecisionLog.Open(Folder, Made.Identity.Log, Options))
        {
            log.Append(Records(ASegment));
            var position = log.Flush(toDisk: false);
            log.Append(Records(Count, ASegment));
            log.TruncateTo(position);
            Assert.Empty(Indexes());
            log.Append(Records(Count - ASegment, ASegment));
            log.Flush(toDisk: false);
        }

        AssertAllFound();
        Assert.Empty(DecisionLog.Verify(Folder));
    }

    private void Write()
    {
        using var log = DecisionLog.Open(Folder, Made.Identity.Log, Options);
        log.Append(Records(Count));
        log.Flush(toDisk: false);
    }

    private void AssertAllFound(int step = 1)
    {
        for (var account = 0; account < Accounts; account += step)
        {
            var expected = Enumerable.Range(0, Count).Where(i => i % Accounts == account).Select(i => (ulong)i);
            Assert.Equal(expected, DecisionLog.Read(Folder, AccountOf(account)).Select(record => record.Sequence));
        }
    }

    private string PathOf(int segment) => Path.Combine(Folder, $"{segment:00000000}.idx");

    private IEnumerable<string> Indexes() => Directory.GetFiles(Folder, "*.idx").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static DecisionRecord[] Records(int count, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(i => Made.Record(i) with { Account = AccountOf(i % Accounts) })];

    private static ulong AccountOf(int i) => (ulong)(i + 1) * 0x9E3779B97F4A7C15;
}
