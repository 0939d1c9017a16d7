using System.Runtime.InteropServices;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>The sample as two producers that number their events and one that does not, with repeats under other ids, out of order, and a gap.</summary>
public sealed class NumberedEventsTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, EventRun.ChunkBytes)]
    [InlineData(2, 3000)]
    [InlineData(3, 50_000)]
    public void Repeats_have_no_effect_whoever_looks(int threads, int chunkBytes)
    {
        var (once, numbered) = (Run(Write(Plain()), 1, EventRun.ChunkBytes), Run(Write(Numbered()), threads, chunkBytes));

        Assert.Equal(Repeats().Count(), numbered.Counts.Duplicates);
        Assert.Equal(once.Counts.Events, numbered.Counts.Events);
        Assert.Equal(States(once), States(numbered));
    }

    [Fact]
    public void With_a_store_too_and_after_a_stop()
    {
        var (events, store) = (Write(Numbered()), _folder.Path("store"));
        using var stop = new CancellationTokenSource();
        var rounds = 3;
        Assert.ThrowsAny<OperationCanceledException>(() => Job(events, "cut", store)
            .Run(new EveryReport(_ => { if (--rounds == 0) stop.Cancel(); }).Progress, stop.Token));
        Assert.NotEqual(0, StoreUpkeep.Measure(store).Snapshots);

        var counts = Job(events, "cut", store).Run(new RunProgress(null, TimeProvider.System), CancellationToken.None).Summary.Counts;
        Job(Write(Plain()), "plain", null).Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);

        Assert.Equal(Repeats().Count(), counts.Duplicates);
        Assert.Equal(Verdicts("plain"), Verdicts("cut"));
    }

    /// <summary>Two of three events are numbered, by one of two producers; number 40 is missing.</summary>
    private static IEnumerable<string> Plain()
    {
        var numbers = new int[3];
        foreach (var (i, line) in SampleRun.Lines.Index())
        {
            var producer = i % 3;
            if (producer < 2 && numbers[producer] == 39) numbers[producer]++;
            yield return producer == 2 ? line : Number(line, producer, ++numbers[producer]);
        }
    }

    /// <summary>What is sent twice, the second time under another id.</summary>
    private static IEnumerable<string> Repeats() => Plain().Index().Where(item => item.Index % 3 < 2 && item.Index % 7 == 0).Select(item => item.Item.Replace("\"id\":\"", "\"id\":\"again-", StringComparison.Ordinal));

    /// <summary>Repeats follow 400 events later: across rounds, and out of order by then.</summary>
    private static IEnumerable<string> Numbered()
    {
        var waiting = new Queue<(int Due, string Line)>();
        foreach (var (i, line) in Plain().Index())
        {
            yield return line;
            if (i % 3 < 2 && i % 7 == 0) waiting.Enqueue((i + 400, line.Replace("\"id\":\"", "\"id\":\"again-", StringComparison.Ordinal)));
            while (waiting.TryPeek(out var next) && next.Due <= i) yield return waiting.Dequeue().Line;
        }

        while (waiting.TryDequeue(out var rest)) yield return rest.Line;
    }

    private static string Number(string line, int producer, int number)
    {
        var start = line.IndexOf("\"source\":\"", StringComparison.Ordinal) + 10;
        return $"{{\"sequencetype\":\"Integer\",\"sequence\":\"{number}\",{line[1..start]}/producer-{producer}{line[start..]}";
    }

    private string Write(IEnumerable<string> lines)
    {
        var path = _folder.Path(Guid.CreateVersion7().ToString());
        File.WriteAllLines(path, lines);
        return path;
    }

    private ReplayJob Job(string events, string verdicts, string? store) => new()
    {
        Events = [events],
        ModelPath = sample.Trained.Model,
        CalibrationPath = sample.Trained.Calibration,
        Output = _folder.Path(verdicts),
        Store = store,
        CheckpointEvents = 2000,
        Threads = 2,
    };

    private string Verdicts(string name) => File.ReadAllText(_folder.Path(name));

    private EventRun Run(string file, int threads, int chunkBytes)
    {
        var run = new EventRun(new WindowOptions(), sample.Trained.Models, threads: threads, chunkBytes: chunkBytes);
        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles([file]), deadLetters, null, CancellationToken.None);
        Assert.Equal(0, deadLetters.Count);
        return run;
    }

    private static List<(string? Name, string State)> States(EventRun run) => [.. run.Names.InOrder().Select(place =>
    {
        var state = run.StateOf(place);
        return (run.Names.NameOf(place), Convert.ToHexString(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in state, 1))));
    })];
}
