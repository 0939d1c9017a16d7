using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Embedded.Log;
using Candor.Events;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

public sealed class StoreKeyRunTests(SampleRun sample) : IDisposable
{
    private const int Lines = 3000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_who_has_the_key_finds_a_name_in_the_log()
    {
        var store = Run("store", null);
        var accounts = DecisionLog.Read(Path.Combine(store, "log")).Select(record => record.Account).ToHashSet();

        Assert.Contains(new EventKeys(StoreKey.Of(store).Hash).Account("acct-00014"), accounts);
        Assert.DoesNotContain(new EventKeys(KeyedHash.FromText("candor run")).Account("acct-00014"), accounts);
        Assert.DoesNotContain(new EventKeys(StoreKey.Of(Run("other", null)).Hash).Account("acct-00014"), accounts);
    }

    [Fact]
    public void Runs_under_one_key_write_one_log()
    {
        var key = _folder.File("key", "000102030405060708090a0b0c0d0e0f"u8.ToArray());

        var (one, two, three, four) = (Run("one", key), Run("two", key, threads: 3), Run("three", null), Run("four", null));
        Assert.Equal(Files(one, "log"), Files(two, "log"));
        Assert.Equal(Files(one, "traces"), Files(two, "traces"));
        Assert.NotEqual(Files(three, "log"), Files(four, "log"));
        Assert.NotEqual(Files(three, "traces"), Files(four, "traces"));
        Assert.Equal(File.ReadAllBytes(_folder.Path("one.ndjson")), File.ReadAllBytes(_folder.Path("three.ndjson")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_that_was_stopped_writes_the_traces_of_one_that_was_not(int threads)
    {
        var key = _folder.File("key", "000102030405060708090a0b0c0d0e0f"u8.ToArray());
        var whole = Run("whole", key, lines: 13_000);
        Assert.ThrowsAny<OperationCanceledException>(() => Run("cut", key, threads, 9000, rounds: 2));
        Assert.NotEmpty(Files(_folder.Path("cut"), "snapshots"));
        var cut = Run("cut", key, threads, 13_000);

        Assert.Equal(Files(whole, "traces"), Files(cut, "traces"));
        Assert.Empty(StoreUpkeep.Verify(cut));
        var traces = StoreUpkeep.ReadTraces(cut);
        Assert.Equal(StoreUpkeep.Measure(cut).Traces.Records, traces.Count);
        Assert.InRange(traces.Count, 8000, 10_000);
    }

    [Fact]
    public async Task Without_trace_days_a_store_keeps_no_traces()
    {
        var store = _folder.Path("none");
        var run = await CommandRun.Of("replay", SampleRun.Events, "--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration, "--store", store, "--trace-days", "0");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(0, StoreUpkeep.Measure(store).Traces.Records);
        Assert.Empty(StoreUpkeep.Verify(store));
    }

    [Fact]
    public async Task A_key_is_for_a_store()
    {
        var run = await CommandRun.Of("replay", SampleRun.Events, "--store-key-file", _folder.Path("key"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--store-key-file is for --store.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_key_stops_the_run_with_one_line()
    {
        var store = Run("store", null);
        File.Delete(Path.Combine(store, "key"));
        var run = await CommandRun.Of("replay", SampleRun.Events, "--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration, "--store", store);

        Assert.Equal(3, run.Code);
        Assert.StartsWith($"candor: {Path.Combine(store, "key")}: the store's key is gone;", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private string Run(string name, string? key, int threads = 1, int lines = Lines, int rounds = int.MaxValue)
    {
        using var stop = new CancellationTokenSource();
        File.WriteAllLines(_folder.Path("events"), SampleRun.Lines.Take(lines));
        new ReplayJob
        {
            Events = [_folder.Path("events")],
            ModelPath = sample.Trained.Model,
            CalibrationPath = sample.Trained.Calibration,
            Output = _folder.Path(name + ".ndjson"),
            Store = _folder.Path(name),
            StoreKeyFile = key,
            CheckpointEvents = 1000,
            Threads = threads,
        }.Run(new EveryReport(_ => { if (--rounds == 0) stop.Cancel(); }).Progress, stop.Token);
        return _folder.Path(name);
    }

    private static byte[][] Files(string store, string folder) => [.. Directory.GetFiles(Path.Combine(store, folder)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
