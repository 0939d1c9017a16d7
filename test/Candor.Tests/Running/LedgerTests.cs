using System.Text.Json;
using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>A file that grows: what later events changed is in the ledger, once, however often the run was stopped.</summary>
public sealed class LedgerTests(SampleRun sample) : IDisposable
{
    private const int First = 9000;
    private readonly TemporaryFolder _folder = new();

    private string Events => _folder.Path("events");

    private string Store => _folder.Path("store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_change_between_two_runs_is_in_the_ledger_with_its_event()
    {
        var (before, after) = (Replay(First), Replay(SampleRun.Lines.Length));
        var changed = before.Where(pair => VerdictOf(after[pair.Key]) != VerdictOf(pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        var log = DecisionLog.Read(Path.Combine(Store, "log")).ToDictionary(record => record.Sequence);

        Assert.NotEmpty(changed);
        Assert.Equal(changed.Length, StoreUpkeep.Measure(Store).LedgerRows);
        foreach (var account in changed)
        {
            var row = Assert.Single(StoreUpkeep.Ledger(Store, account));
            Assert.Equal((StateOf(before[account]), StateOf(after[account]), 2), (Rounded(row.From), Rounded(row.To), row.Run));
            Assert.InRange(row.Sequence, (ulong)First, (ulong)SampleRun.Lines.Length - 1);
            Assert.Equal((log[row.Sequence].Time, (int)log[row.Sequence].Window), (row.Time, row.Window));
        }

        var managed = changed.First(account => VerdictOf(after[account]).Verdict == "managed");
        var words = await CommandRun.Of("explain", managed, "--store", Store);
        Assert.Contains("Changes of the verdict from one run to the next:", words.Output, StringComparison.Ordinal);
        Assert.Contains("-> managed; evidence", words.Output, StringComparison.Ordinal);
        Assert.Contains("各次运行之间结论的变化：", (await CommandRun.Of("explain", managed, "--store", Store, "--lang", "zh")).Output, StringComparison.Ordinal);
        var json = (await CommandRun.Of("explain", managed, "--store", Store, "--json")).Json;
        var change = Assert.Single(json.GetProperty("ledger").EnumerateArray());
        Assert.Equal(("managed", 2), (change.GetProperty("to").GetProperty("verdict").GetString(), change.GetProperty("run").GetInt32()));
        var looks = json.GetProperty("looks").EnumerateArray().ToArray();
        Assert.NotEmpty(looks);
        Assert.All(looks, look => Assert.InRange(look.GetProperty("evidence").GetDouble(), look.GetProperty("score").GetDouble(), 100)); // the largest of its window so far
        Assert.True(json.GetProperty("decisions").GetInt64() > looks.Length);
    }

    [Fact]
    public void A_run_that_was_stopped_and_one_that_found_nothing_new_add_nothing()
    {
        var before = Replay(First);
        Grow(SampleRun.Lines.Length);
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Job().Run(new EveryReport(_ => stop.Cancel()).Progress, stop.Token));
        Assert.Equal(0, StoreUpkeep.Measure(Store).LedgerRows);
        using (var verdicts = StoreUpkeep.OpenVerdicts(Store)) Assert.All(before, pair => Assert.Equal(pair.Value, verdicts.Find(pair.Key)!.Line));

        var after = Replay(SampleRun.Lines.Length);
        var rows = StoreUpkeep.Measure(Store).LedgerRows;
        Assert.Equal(before.Count(pair => VerdictOf(after[pair.Key]) != VerdictOf(pair.Value)), rows);
        Replay(SampleRun.Lines.Length);
        Assert.Equal(rows, StoreUpkeep.Measure(Store).LedgerRows);
        Assert.Equal([1L, 2], StoreUpkeep.Measure(Store).Runs.Select(run => run.Id));
    }

    [Theory]
    [InlineData("n m n m m", 3)] // from the look on from which it stood
    [InlineData("m - - m", 0)]
    [InlineData("m n -", 2)] // no look says it: the last event
    public void The_event_of_a_change_is_the_look_from_which_on_it_stood(string looks, int at)
    {
        var change = new VerdictChange("ada", 7, new("no_finding", "no_finding", 1), new("managed", "managed", 2));
        var decisions = looks.Split(' ').Select((look, i) => new DecisionRecord
        {
            Sequence = (ulong)i,
            Time = 100 + i,
            Account = 7,
            Flags = look == "-" ? (byte)0 : Decider.Looked,
            Verdict = (byte)(look == "m" ? VerdictKind.Managed : VerdictKind.NoFinding),
            WouldBe = (byte)(look == "m" ? VerdictKind.Managed : VerdictKind.NoFinding),
        });

        var row = Assert.Single(ChangedVerdicts.RowsOf([change], decisions, new RunRow(4, 0, 999, 50, "done", "", "", "")));

        Assert.Equal(((ulong)at, 100 + at, 4), (row.Sequence, row.Time, row.Run));
    }

    private IReadOnlyDictionary<string, string> Replay(int lines)
    {
        Grow(lines);
        Job().Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);
        return Trained.Lines(_folder.Path("verdicts"));
    }

    private void Grow(int lines) => File.WriteAllLines(Events, SampleRun.Lines.Take(lines));

    private ReplayJob Job() => new()
    {
        Events = [Events],
        ModelPath = sample.Trained.Model,
        CalibrationPath = sample.Trained.Calibration,
        Output = _folder.Path("verdicts"),
        Store = Store,
        CheckpointEvents = 1000,
        Threads = 2,
    };

    private static (string? Verdict, string? WouldBe) VerdictOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("verdict").GetString(), json.RootElement.GetProperty("would_be").GetString());
    }

    private static VerdictState Rounded(VerdictState state) => state with { Evidence = Math.Round(state.Evidence, 4) };

    private static VerdictState StateOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new VerdictState(VerdictOf(line).Verdict!, VerdictOf(line).WouldBe!, json.RootElement.GetProperty("evidence").GetDouble());
    }
}
