using System.Text;
using Candor.Embedded;
using Candor.Embedded.Files;
using Candor.Embedded.Records;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Records;

public sealed class VerdictFileTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("store");

    private string[] Files => Directory.GetFiles(Path.Combine(Folder, "verdicts")).Select(path => Path.GetFileName(path)).ToArray();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Every_verdict_is_found_whole_by_its_account_and_in_order()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => Verdict($"账号 {i * 7919 % 3000}", i % 4)).ToArray(); // some blocks of lines
        Finish(1, rows);
        using var verdicts = StoreUpkeep.OpenVerdicts(Folder);

        Assert.All(rows, row => Assert.Equal(new KeptVerdict(row, LineOf(row)), verdicts.Find(row.Account)));
        Assert.Null(verdicts.Find("nobody"));
        Assert.Equal(rows.Select(LineOf), verdicts.Lines().Select(line => Encoding.UTF8.GetString(line.Span)));
        Assert.Equal([("managed", 3000L)], verdicts.Count());
    }

    [Fact]
    public void Names_are_found_by_the_hashes_of_accounts()
    {
        Finish(1, Verdict("ada", 1) with { Hash = 7 }, Verdict("bert", 1) with { Hash = ulong.MaxValue }, Verdict("cleo", 1) with { Hash = 9 });
        using var verdicts = StoreUpkeep.OpenVerdicts(Folder);

        var names = verdicts.NamesOf(new HashSet<ulong> { 7, ulong.MaxValue, 1234 });

        Assert.Equal(new Dictionary<ulong, string> { [7] = "ada", [ulong.MaxValue] = "bert" }, names);
    }

    [Fact]
    public void Pages_of_a_verdict_are_ordered_by_evidence_and_leave_nobody_out()
    {
        var rows = Enumerable.Range(0, 25).Select(i => Verdict($"account {i:00}", i % 4)).ToArray();
        Finish(1, [.. rows, Verdict("other", 9) with { Verdict = "unknown" }]);
        using var verdicts = StoreUpkeep.OpenVerdicts(Folder);
        var read = new List<VerdictRow>();
        VerdictPlace? after = null;
        while (verdicts.Page("managed", limit: 4, after) is { Count: > 0 } page)
        {
            read.AddRange(page);
            after = VerdictPlace.Of(page[^1]);
        }

        Assert.Equal(rows.OrderByDescending(row => row.Evidence).ThenBy(row => row.Account, StringComparer.Ordinal), read);
    }

    [Fact]
    public void The_verdicts_of_the_run_before_count_until_the_next_is_done()
    {
        Finish(1, Verdict("ada", 1));
        using (var store = Store.Open(Folder, Made.Identity))
        {
            using var verdicts = store.BeginVerdicts();
            verdicts.Add(Verdict("ada", 2), "{}"u8);
            Assert.Equal(1, Found("ada"));
            verdicts.Complete();
            Assert.Equal(1, Found("ada")); // a crash here would leave it so
        }

        Assert.Empty(StoreUpkeep.Verify(Folder));
        Finish(2, Verdict("ada", 3));
        Assert.Equal(3, Found("ada"));
        Assert.Equal("00000003.db", Assert.Single(Files));
    }

    [Fact]
    public void Verdicts_that_were_given_up_leave_nothing()
    {
        using (var store = Store.Open(Folder, Made.Identity))
        {
            using var verdicts = store.BeginVerdicts();
            verdicts.Add(Verdict("ada", 2), "{}"u8);
        }

        Assert.Empty(Files);
        Assert.Contains("no run of this store has finished yet", Assert.Throws<FormatException>(() => StoreUpkeep.OpenVerdicts(Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_is_said_and_the_run_before_counts()
    {
        Finish(1, Verdict("ada", 1));
        using var store = Store.Open(Folder, Made.Identity);
        using var verdicts = store.BeginVerdicts();
        verdicts.Add(Verdict("bo", 2), "{}"u8);
        verdicts.Add(Verdict("bo", 2), "{}"u8); // an account has one verdict

        Assert.Throws<IOException>(() => verdicts.Complete());
        Assert.Equal(1, Found("ada"));
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_named()
    {
        Finish(1, Verdict("ada", 1));
        var path = Path.Combine(Folder, "verdicts", "00000001.db");
        for (var bit = 0L; bit < new FileInfo(path).Length * 8; bit += 4001)
        {
            Damage.FlipBit(path, bit);
            Assert.Equal(new Finding("verdicts/00000001.db", null, "it does not match its SHA-256"), Assert.Single(StoreUpkeep.Verify(Folder)));
            Damage.FlipBit(path, bit);
        }

        File.Delete(path);
        Assert.Contains("not there", Assert.Single(StoreUpkeep.Verify(Folder)).Problem, StringComparison.Ordinal);
        Assert.Throws<DamagedStoreException>(() => StoreUpkeep.OpenVerdicts(Folder));
    }

    [Fact]
    public void What_changed_since_the_run_before_is_found_and_nothing_else()
    {
        Finish(1, Verdict("ada", 1) with { Verdict = "unknown" }, Verdict("bo", 1), Verdict("cy", 1));
        using var store = Store.Open(Folder, Made.Identity);
        using var writer = store.BeginVerdicts();
        foreach (var row in (VerdictRow[])[Verdict("new", 1), Verdict("cy", 2) with { WouldBe = "assisted" }, Verdict("bo", 7), Verdict("ada", 3)]) writer.Add(row, "{}"u8);
        var verdicts = writer.Complete();

        Assert.Equal(
            [
                new VerdictChange("cy", Verdict("cy", 1).Hash, new("managed", "managed", 1), new("managed", "assisted", 2)),
                new VerdictChange("ada", Verdict("ada", 1).Hash, new("unknown", "managed", 1), new("managed", "managed", 3)),
            ],
            store.ChangesIn(verdicts));
        Damage.FlipBit(Path.Combine(Folder, "verdicts", "00000001.db"), 80_000);
        Assert.Empty(store.ChangesIn(verdicts));
    }

    [Fact]
    public void Compacting_removes_what_does_not_count()
    {
        Finish(1, Verdict("ada", 1));
        File.WriteAllText(Path.Combine(Folder, "verdicts", "00000002.db.tmp"), "half");
        StoreUpkeep.Compact(Folder);

        Assert.Equal("00000001.db", Assert.Single(Files));
    }

    private double? Found(string account)
    {
        using var verdicts = StoreUpkeep.OpenVerdicts(Folder);
        return verdicts.Find(account)?.Row.Evidence;
    }

    private void Finish(long run, params VerdictRow[] rows)
    {
        using var store = Store.Open(Folder, Made.Identity);
        using var verdicts = store.BeginVerdicts();
        foreach (var row in rows) verdicts.Add(row, Encoding.UTF8.GetBytes(LineOf(row)));
        store.Finish(new RunRow(run, null, null, rows.Length, "done", "{}", "{}", "{}") { Verdicts = verdicts.Complete() }, []);
    }

    private static VerdictRow Verdict(string account, double evidence) => new(account, (ulong)account.Length << 60, "managed", "managed", evidence, "zh low");

    private static string LineOf(VerdictRow row) => $$"""{"account":"{{row.Account}}","padding":"{{new string('x', 60)}}"}""";
}
