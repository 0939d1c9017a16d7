using System.Text.Json;
using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Tests.Signals.Templates;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>Template families from events to the commands that show them.</summary>
public sealed class FamiliesRunTests : IDisposable
{

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copied_advert_is_shown_with_who_was_first_and_where_it_leads()
    {
        var store = Replayed(Lines(5));

        using var json = JsonDocument.Parse((await CommandRun.Of("families", "--store", store, "--json")).Output);
        Assert.Equal(1, json.RootElement.GetProperty("count").GetInt32());
        var family = Assert.Single(json.RootElement.GetProperty("families").EnumerateArray());
        Assert.Equal((5, 5, true), (family.GetProperty("accounts").GetInt32(), family.GetProperty("posts").GetInt32(), family.GetProperty("accounts_exact").GetBoolean()));
        Assert.Equal(("seller-1", "2026-05-03T09:00:00Z", "none"), (family.GetProperty("first_account").GetString(), family.GetProperty("first").GetString(), family.GetProperty("benign").GetString()));
        Assert.Equal("Lose weight without effort: my coach helped me lose {number} kilos, see {link} {…}", family.GetProperty("skeleton").GetString());
        Assert.Equal(["https://a.example/13", "https://a.example/14", "https://a.example/15"], family.GetProperty("links").EnumerateArray().Select(link => link.GetString()));
        Assert.Equal(["#fit3", "#fit4", "#fit5"], family.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));

        var table = await CommandRun.Of("families", "--store", store);
        Assert.Equal((0, ""), (table.Code, table.Error));
        Assert.Contains("seller-1", table.Output, StringComparison.Ordinal);
        Assert.Contains("首发账号", (await CommandRun.Of("families", "--store", store, "--lang", "zh")).Output, StringComparison.Ordinal);
        Assert.Equal(1, StoreUpkeep.Measure(store).Families);
        Assert.Empty(StoreUpkeep.Verify(store));
    }

    [Fact]
    public async Task Posts_that_read_like_one_are_found()
    {
        var store = Replayed([.. Lines(5), .. Enumerable.Range(0, 40).Select(i => Posted.LineOf(100 + i, $"other-{i}", Signals.Writers.Words(i, 15), i))]);

        using var json = JsonDocument.Parse((await CommandRun.Of("similar", "p2", "--store", store, "--json")).Output);
        Assert.Equal(4, json.RootElement.GetProperty("count").GetInt32());
        Assert.Equal(["seller-1", "seller-3", "seller-4", "seller-5"], json.RootElement.GetProperty("similar").EnumerateArray().Select(similar => similar.GetProperty("account").GetString()).Order());
        Assert.All(json.RootElement.GetProperty("similar").EnumerateArray(), similar => Assert.InRange(similar.GetProperty("similarity").GetDouble(), 0.65, 0.999));
        Assert.Contains("No other post", (await CommandRun.Of("similar", "p101", "--store", store)).Output, StringComparison.Ordinal);
        Assert.Contains("there is no trace of a post 'p999'", (await CommandRun.Of("similar", "p999", "--store", store)).Error, StringComparison.Ordinal);
        Assert.Contains("--least", (await CommandRun.Of("similar", "p2", "--store", store, "--least", "2")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_operator_lists_is_benign()
    {
        var list = _folder.Path("benign");
        File.WriteAllLines(list, ["# shared by a charity", Advert(99, 9)]);
        var store = Replayed(Lines(5), list);

        using var json = JsonDocument.Parse((await CommandRun.Of("families", "--store", store, "--json")).Output);
        var family = json.RootElement.GetProperty("families")[0];
        Assert.Equal(("listed", "The operator's list has this text.", "该文本在运营方的无害名单中。"), (family.GetProperty("benign").GetString(), family.GetProperty("benign_reason").GetString(), family.GetProperty("benign_reason_zh").GetString()));
    }

    [Fact]
    public async Task Without_families_the_commands_say_so()
    {
        var store = Replayed([Posted.LineOf(1, "a", "one text alone in all the world", 0)]);
        Assert.Contains("No text was posted by three", (await CommandRun.Of("families", "--store", store)).Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(store, "families.ndjson"));
        Assert.Contains("no families are kept here yet", (await CommandRun.Of("families", "--store", store)).Error, StringComparison.Ordinal);
        Assert.Contains("here is no store", (await CommandRun.Of("families", "--store", _folder.Path("none"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Families_that_were_changed_are_noticed()
    {
        var store = Replayed(Lines(5));
        var path = Path.Combine(store, "families.ndjson");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"accounts\":5", "\"accounts\":6", StringComparison.Ordinal));

        Assert.Equal("families.ndjson", Assert.Single(StoreUpkeep.Verify(store)).File);
    }

    [Theory]
    [InlineData(1, 100, 1)]
    [InlineData(2, 1000, 1)]
    [InlineData(1, 4000, 3)]
    public void A_run_that_was_stopped_finds_the_same_families(int threads, int checkpointEvents, int rounds)
    {
        var (key, whole, stopped) = (_folder.Path("key"), _folder.Path("whole"), _folder.Path("stopped"));
        File.WriteAllText(key, "000102030405060708090a0b0c0d0e0f");
        Job(SampleRun.Events, whole, key, 1, 1_000_000).Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var job = Job(SampleRun.Events, stopped, key, threads, checkpointEvents);
        Assert.ThrowsAny<OperationCanceledException>(() => job.Run(new EveryReport(_ => { if (--rounds == 0) stop.Cancel(); }).Progress, stop.Token));
        job.Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);

        Assert.True(StoreUpkeep.ReadFamilies(whole).Count > 10);
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole, "families.ndjson")), File.ReadAllBytes(Path.Combine(stopped, "families.ndjson")));
    }

    private static string Advert(int kilos, int tag) => FormattableString.Invariant($"Lose weight without effort: my coach helped me lose {kilos} kilos, see https://a.example/{kilos} #fit{tag}");

    private static IEnumerable<string> Lines(int posts) =>
        Enumerable.Range(1, posts).Select(i => Posted.LineOf(i, $"seller-{i}", Advert(10 + i, i), i));

    private string Replayed(IEnumerable<string> lines, string? benign = null)
    {
        var (events, store) = (_folder.Path("events"), _folder.Path("store"));
        File.WriteAllLines(events, lines);
        (Job(events, store, null, 1, 1000) with { Benign = benign }).Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);
        return store;
    }

    private static ReplayJob Job(string events, string store, string? key, int threads, int checkpointEvents) => new()
    {
        Events = [events],
        ModelPath = Defaults.Model,
        CalibrationPath = Defaults.Calibration,
        Store = store,
        StoreKeyFile = key,
        CheckpointEvents = checkpointEvents,
        Threads = threads,
    };
}
