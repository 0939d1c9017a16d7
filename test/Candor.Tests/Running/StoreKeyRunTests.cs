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

        Assert.Equal(Log(Run("one", key)), Log(Run("two", key)));
        Assert.NotEqual(Log(Run("three", null)), Log(Run("four", null)));
        Assert.Equal(File.ReadAllBytes(_folder.Path("one.ndjson")), File.ReadAllBytes(_folder.Path("three.ndjson")));
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

    private string Run(string name, string? key)
    {
        File.WriteAllLines(_folder.Path("events"), SampleRun.Lines.Take(Lines));
        new ReplayJob
        {
            Events = [_folder.Path("events")],
            ModelPath = sample.Trained.Model,
            CalibrationPath = sample.Trained.Calibration,
            Output = _folder.Path(name + ".ndjson"),
            Store = _folder.Path(name),
            StoreKeyFile = key,
            CheckpointEvents = 1000,
        }.Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);
        return _folder.Path(name);
    }

    private static byte[][] Log(string store) => [.. Directory.GetFiles(Path.Combine(store, "log")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
