using System.Runtime.InteropServices;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Embedded.Log;
using Candor.Events.Traces;
using Candor.Tests.Commands;
using Candor.Tests.Events.Traces;
using Candor.Tests.Input;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>Rounds: any number of threads and any size of chunk give the same accounts, bit for bit, and so does a run that was stopped and went on.</summary>
public sealed class RoundTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5000)]
    [InlineData(2, 1)]
    [InlineData(2, 1 << 20)]
    [InlineData(3, 777)]
    [InlineData(7, 40_000)]
    public void Threads_and_chunks_make_no_difference(int threads, int chunkBytes)
    {
        var expected = States(Run(1, EventRun.ChunkBytes, [SampleRun.Events]));
        var actual = States(Run(threads, chunkBytes, [SampleRun.Events]));

        Assert.Equal(expected.Select(state => state.Name), actual.Select(state => state.Name));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First.State, pair.Second.State));
    }

    [Theory]
    [InlineData(2, 1 << 20)]
    [InlineData(3, 777)]
    public void Threads_and_chunks_make_no_difference_with_text_models(int threads, int chunkBytes)
    {
        var expected = States(Run(1, EventRun.ChunkBytes, [SampleRun.Events], sample.WithTexts));
        var actual = States(Run(threads, chunkBytes, [SampleRun.Events], sample.WithTexts));

        Assert.All(expected.Zip(actual, (first, second) => (first, second)), pair => Assert.Equal(pair.first.State, pair.second.State));
        Assert.NotEqual(States(Run(1, EventRun.ChunkBytes, [SampleRun.Events])).Select(state => state.State), expected.Select(state => state.State));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(0)] // idle accounts leave memory at every checkpoint
    public void A_store_changes_nothing_with_text_models(long stateBytes)
    {
        var (verdicts, community) = (_folder.Path("verdicts"), sample.WithTexts);
        var job = Job(SampleRun.Events, verdicts, _folder.Path("store"), _folder.Path("dead"), 2, 1000) with
        {
            ModelPath = community.Model,
            CalibrationPath = community.Calibration,
            TextModels = sample.TextModels,
            StateBytes = stateBytes,
        };
        job.Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);

        Assert.Equal(File.ReadAllBytes(community.Verdicts), File.ReadAllBytes(verdicts));
        Assert.Contains(DecisionLog.Read(Path.Combine(_folder.Path("store"), "log")).ToList(), record => record.Nats[4] > 0);
    }

    [Theory]
    [InlineData(2, 1 << 20, 2_000_000)]
    [InlineData(3, 777, 2_000_000)]
    [InlineData(7, 40_000, 1000)]
    public void Threads_and_chunks_make_no_difference_to_traces(int threads, int chunkBytes, int most)
    {
        var twice = (string[])[SampleRun.Events, SampleRun.Events];
        var expected = Traces(1, EventRun.ChunkBytes, most, [SampleRun.Events]);
        var actual = Traces(threads, chunkBytes, most, twice);

        Assert.Equal(most > 10_000 ? 9337 : 985, expected.Count);
        Assert.Equal(WrittenTrace.All(expected), WrittenTrace.All(actual));
    }

    [Fact]
    public void Counts_are_the_same_whoever_counts()
    {
        var twice = (string[])[SampleRun.Events, SampleRun.Events];
        var (one, many) = (Run(1, EventRun.ChunkBytes, twice).Counts, Run(5, 3000, twice).Counts);

        Assert.Equal((13_439, 13_439, 0), (one.Events, one.Duplicates, one.TooLate));
        Assert.Equal((one.Events, one.Duplicates, one.Late, one.TooLate, one.UnknownTypes), (many.Events, many.Duplicates, many.Late, many.TooLate, many.UnknownTypes));
    }

    [Theory]
    [InlineData(1, 100, 1, long.MaxValue)] // right after a checkpoint
    [InlineData(1, 4000, 3, long.MaxValue)] // with a round that no checkpoint has
    [InlineData(2, 1000, 1, long.MaxValue)]
    [InlineData(1, 4000, 3, 0)] // idle accounts leave memory at every checkpoint
    [InlineData(2, 1000, 1, 0)]
    public void A_run_that_was_stopped_goes_on_as_if_it_had_not_been(int threads, int checkpointEvents, int rounds, long stateBytes)
    {
        var (events, verdicts, store, dead) = (_folder.Path("events"), _folder.Path("verdicts"), _folder.Path("store"), _folder.Path("dead"));
        string[] lines = [.. SampleRun.Lines.Take(6000), "{not json", .. SampleRun.Lines.Skip(6000)];
        var last = lines.Length - 400;
        File.WriteAllLines(events, lines.Take(last));
        using var stop = new CancellationTokenSource();
        var job = Job(events, verdicts, store, dead, threads, checkpointEvents) with { StateBytes = stateBytes };
        Assert.ThrowsAny<OperationCanceledException>(() => job.Run(new EveryReport(_ => { if (--rounds == 0) stop.Cancel(); }).Progress, stop.Token));
        Assert.NotEqual(0, StoreUpkeep.Measure(store).Snapshots);
        Assert.False(File.Exists(verdicts));

        File.WriteAllLines(events, lines);
        var taken = new List<long>();
        job.Run(new EveryReport(taken.Add).Progress, CancellationToken.None);
        Assert.InRange(taken[0], 7000, lines.Length); // after its first round; one that began anew would have half of it
        var whole = _folder.Path("whole");
        sample.Trained.Replay(whole, [events], _folder.Path("whole-dead"));

        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(verdicts));
        Assert.Equal(File.ReadAllBytes(_folder.Path("whole-dead")), File.ReadAllBytes(dead));
        Assert.Empty(StoreUpkeep.Verify(store));
        Assert.Equal(stateBytes == 0, new DirectoryInfo(Path.Combine(store, "evicted")).EnumerateFiles().Any(file => file.Length > 20_000));
    }

    [Fact]
    public async Task What_a_run_found_can_be_asked_of_its_store()
    {
        var (verdicts, store) = (_folder.Path("verdicts"), _folder.Path("store"));
        Replay(SampleRun.Events, verdicts, store, _folder.Path("dead"), 2, 5000);
        var lines = Trained.Lines(verdicts);

        using (var kept = StoreUpkeep.OpenVerdicts(store))
        {
            Assert.All(lines, pair => Assert.Equal(pair.Value, kept.Find(pair.Key)!.Line));
            Assert.Equal(File.ReadLines(verdicts), kept.Lines().Select(line => System.Text.Encoding.UTF8.GetString(line.Span)));
        }

        var figures = StoreUpkeep.Measure(store);
        Assert.Equal(lines.Count, figures.Verdicts.Sum(count => count.Accounts));
        var run = Assert.Single(figures.Runs);
        Assert.Equal(("done", 13_439), (run.State, run.Events));
        Assert.True(run.Started < run.Ended);

        var account = lines.First(pair => pair.Value.Contains("\"verdict\":\"managed\"", StringComparison.Ordinal)).Key;
        var (file, stored) = (await CommandRun.Of("explain", account, "--verdicts", verdicts), await CommandRun.Of("explain", account, "--store", store));
        Assert.Equal((0, ""), (stored.Code, stored.Error));
        Assert.All(file.Output.Split('\n'), line => Assert.Contains(line, stored.Output, StringComparison.Ordinal));
        Assert.Contains("Evidence over time", stored.Output, StringComparison.Ordinal);
        Assert.Contains("there is no account 'nobody'", (await CommandRun.Of("explain", "nobody", "--store", store)).Error, StringComparison.Ordinal);
        Assert.Contains("here is no store", (await CommandRun.Of("explain", account, "--store", _folder.Path("none"))).Error, StringComparison.Ordinal);
        Assert.Contains("not both", (await CommandRun.Of("explain", account)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_says_what_the_verdicts_say()
    {
        var (verdicts, store) = (_folder.Path("verdicts"), _folder.Path("store"));
        Replay(SampleRun.Events, verdicts, store, _folder.Path("dead"), 2, 5000);
        var log = DecisionLog.Read(Path.Combine(store, "log")).ToList();

        Assert.Equal(Enumerable.Range(0, 13_439).Select(i => (ulong)i), log.Select(record => record.Sequence));
        var last = log.Where(record => (record.Flags & Decider.Looked) != 0).GroupBy(record => record.Account).Select(records => records.Last()).ToList();
        var managed = Trained.Lines(verdicts).Values.Count(line => line.Contains("\"verdict\":\"managed\"", StringComparison.Ordinal));
        Assert.InRange(last.Count(record => record.Verdict == (byte)VerdictKind.Managed), managed - 3, managed); // a last look at the end may add some
        Assert.All(last.Where(record => record.Verdict == (byte)VerdictKind.Managed), record =>
        {
            Assert.True(record.Evidence > record.Threshold);
            Assert.True(System.Numerics.BitOperations.PopCount(record.Families) >= 2);
            Assert.InRange(record.PValue, 0, 0.06);
        });
    }

    [Fact]
    public void With_the_calibration_that_ships_the_log_judges_nobody()
    {
        var store = _folder.Path("store");
        new ReplayJob { Events = [SampleRun.Events], ModelPath = Defaults.Model, CalibrationPath = Defaults.Calibration, Store = store }
            .Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);
        var looked = DecisionLog.Read(Path.Combine(store, "log")).Where(record => (record.Flags & Decider.Looked) != 0).ToList();

        Assert.All(looked, record => Assert.Equal(((byte)VerdictKind.Unknown, float.NaN), (record.Verdict, record.PValue)));
        Assert.Contains(looked, record => record.WouldBe == (byte)VerdictKind.Managed);
    }

    [Fact]
    public void A_short_file_may_grow()
    {
        var (events, store) = (_folder.Path("events"), _folder.Path("store"));
        File.WriteAllText(events, SampleRun.Lines[0][..100] + "\n");
        Replay(events, _folder.Path("verdicts"), store, _folder.Path("dead"), 1, 100);
        File.AppendAllLines(events, SampleRun.Lines.Skip(1).Take(50));
        Replay(events, _folder.Path("verdicts"), store, _folder.Path("dead"), 1, 100);

        Replay(events, _folder.Path("verdicts"), store, _folder.Path("dead"), 1, 100);

        Assert.Equal([(1, 0), (2, 50)], StoreUpkeep.Measure(store).Runs.Select(run => (run.Id, run.Events))); // the third found nothing new
    }

    [Fact]
    public void Dead_letters_in_another_file_than_before_begin_anew()
    {
        var (events, store, other) = (_folder.Path("events"), _folder.Path("store"), _folder.Path("other"));
        File.WriteAllLines(events, [.. SampleRun.Lines.Take(5), "{one"]);
        Replay(events, _folder.Path("verdicts"), store, _folder.Path("dead"), 1, 100);
        File.AppendAllText(events, "{two\n");
        File.WriteAllText(other, "old\n");
        Replay(events, _folder.Path("verdicts"), store, other, 1, 100);

        Assert.Contains("{two", Assert.Single(File.ReadAllLines(other)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_another_mapping_is_refused()
    {
        var (events, store) = (_folder.Path("events"), _folder.Path("store"));
        File.WriteAllLines(events, SampleRun.Lines.Take(10));
        Replay(events, _folder.Path("verdicts"), store, _folder.Path("dead"), 1, 100);

        var fault = Assert.Throws<FormatException>(() => Replay(events, _folder.Path("verdicts"), store, _folder.Path("dead"), 1, 100, BuiltInMaps.Find("mastodon")));

        Assert.Contains("made with another options", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_other_files_is_refused()
    {
        var (one, other) = (_folder.Path("one"), _folder.Path("other"));
        File.WriteAllLines(one, SampleRun.Lines.Take(500));
        File.WriteAllLines(other, SampleRun.Lines.Skip(500).Take(500));
        Replay(one, _folder.Path("verdicts"), _folder.Path("store"), _folder.Path("dead"), 1, 100);

        var fault = Assert.Throws<FormatException>(() => Replay(other, _folder.Path("verdicts"), _folder.Path("store"), _folder.Path("dead"), 1, 100));

        Assert.StartsWith("The store was made from other files", fault.Message, StringComparison.Ordinal);
    }

    private void Replay(string events, string verdicts, string store, string dead, int threads, int checkpointEvents, EventMap? map = null) =>
        (Job(events, verdicts, store, dead, threads, checkpointEvents) with { Map = map }).Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);

    private ReplayJob Job(string events, string verdicts, string store, string dead, int threads, int checkpointEvents) => new()
    {
        Events = [events],
        ModelPath = sample.Trained.Model,
        CalibrationPath = sample.Trained.Calibration,
        Output = verdicts,
        DeadLetter = dead,
        Store = store,
        CheckpointEvents = checkpointEvents,
        Threads = threads,
    };

    private EventRun Run(int threads, int chunkBytes, string[] files, Trained? trained = null)
    {
        trained ??= sample.Trained;
        var run = new EventRun(new WindowOptions(), trained.Models, threads: threads, chunkBytes: chunkBytes, texts: trained.Texts);
        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles(files), deadLetters, null, CancellationToken.None);
        return run;
    }

    private static TraceSet Traces(int threads, int chunkBytes, int most, string[] files)
    {
        var run = new EventRun(new WindowOptions(), null, threads: threads, chunkBytes: chunkBytes) { Traces = new TraceSet(most) };
        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles(files), deadLetters, null, CancellationToken.None);
        return run.Traces;
    }

    private static List<(string? Name, byte[] State)> States(EventRun run) => [.. run.Names.InOrder().Select(place =>
    {
        var state = run.StateOf(place);
        return (run.Names.NameOf(place), MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in state, 1)).ToArray());
    })];
}
