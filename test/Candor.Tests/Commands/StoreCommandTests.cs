using Candor.Embedded;
using Candor.Embedded.Records;
using Candor.Tests.Embedded;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("store");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_store_that_is_whole_is_clean()
    {
        Fill();
        var run = await CommandRun.Of("store", "verify", Folder);

        Assert.Equal((0, "All is as it was written.", ""), (run.Code, run.Output.Trim(), run.Error));
    }

    [Fact]
    public async Task A_flipped_bit_is_named()
    {
        Fill();
        var path = Path.Combine(Folder, "log", "00000002.seg");
        var bytes = File.ReadAllBytes(path);
        bytes[256 + 100] ^= 4;
        File.WriteAllBytes(path, bytes);

        var words = await CommandRun.Of("store", "verify", Folder);
        var json = await CommandRun.Of("store", "verify", Folder, "--json");

        Assert.Equal((1, "log/00000002.seg: record 2: it does not match its checksum"), (words.Code, words.Output.Trim()));
        Assert.Equal((1, false), (json.Code, json.Json.GetProperty("clean").GetBoolean()));
        var finding = Assert.Single(json.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("log/00000002.seg", 2), (finding.GetProperty("file").GetString(), finding.GetProperty("record").GetInt32()));
    }

    [Fact]
    public async Task Stats_count_what_is_there()
    {
        Fill();
        var json = (await CommandRun.Of("store", "stats", Folder, "--json")).Json;
        var words = await CommandRun.Of("store", "stats", Folder);

        Assert.Equal(11, json.GetProperty("decisions").GetProperty("records").GetInt64());
        Assert.Equal(3, json.GetProperty("decisions").GetProperty("segments").GetInt32());
        Assert.Equal(10, json.GetProperty("decisions").GetProperty("last_sequence").GetInt64());
        Assert.Equal(1, json.GetProperty("verdicts").GetProperty("managed").GetInt64());
        Assert.Equal(2, json.GetProperty("snapshots").GetProperty("count").GetInt32());
        Assert.Contains("decisions", words.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compacting_frees_what_a_crash_left_and_keeps_the_rest()
    {
        Fill();
        File.WriteAllBytes(Path.Combine(Folder, "snapshots", "00000009.snap.tmp"), new byte[100_000]);
        var segments = Directory.GetFiles(Path.Combine(Folder, "log")).Select(File.ReadAllBytes).ToArray();
        var json = (await CommandRun.Of("store", "compact", Folder, "--json")).Json;

        Assert.True(json.GetProperty("bytes_before").GetInt64() - json.GetProperty("bytes_after").GetInt64() >= 100_000);
        Assert.Equal(segments, Directory.GetFiles(Path.Combine(Folder, "log")).Select(File.ReadAllBytes));
        Assert.Equal(0, (await CommandRun.Of("store", "verify", Folder)).Code);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("compact")]
    [InlineData("stats")]
    public async Task A_folder_without_a_store_is_the_users_error(string command)
    {
        var run = await CommandRun.Of("store", command, _temporary.Path("nothing"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("here is no store", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_a_run_has_open_is_not_verified()
    {
        using var store = Store.Open(Folder, Made.Identity);
        var run = await CommandRun.Of("store", "verify", Folder);

        Assert.Equal(3, run.Code);
        Assert.Contains("open elsewhere", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("store", "stats", Folder)).Code);
    }

    private void Fill()
    {
        using var store = Store.Open(Folder, Made.Identity, new StoreOptions { Log = Made.FourASegment });
        store.Log.Append(Made.Records(11));
        for (var i = 0; i < 3; i++) store.Save(new Checkpoint(11, new RecordBatch(), state => state.WriteByte(1)));
        using var verdicts = store.BeginVerdicts();
        verdicts.Add(new VerdictRow("ada", 7, "managed", "managed", 5, "zh low"), "{}"u8);
        store.Finish(new RunRow(1, null, null, 11, "done", "{}", "{}", "{}") { Verdicts = verdicts.Complete() }, []);
    }
}
