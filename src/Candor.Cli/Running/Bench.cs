using System.Diagnostics;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Embedded;
using Candor.Events;
using Candor.Signals.Templates;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>Measures reading and parsing alone and the full path, a durable log of every decision included, on the same input, one after the other in one process.</summary>
/// <param name="events">Event files.</param>
/// <param name="models">The models that score.</param>
/// <param name="window">Bounds of a window.</param>
/// <param name="judge">What decides after each look.</param>
/// <param name="threads">Threads that work.</param>
internal sealed class Bench(IReadOnlyList<string> events, ModelSet models, WindowOptions window, Judge judge, int threads)
{
    /// <summary>Measures once.</summary>
    public BenchFigures Measure(CancellationToken cancellation)
    {
        var parse = Stopwatch.StartNew();
        Parse(cancellation);
        parse.Stop();

        Collect();
        using var process = Process.GetCurrentProcess();
        var (allocated, alive, processor) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalMemory(forceFullCollection: false), process.TotalProcessorTime);
        var full = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("candor-bench-").FullName;
        try
        {
            using var deadLetters = new DeadLetters(null);
            using var store = new RunStore(Store.Open(folder, new StoreIdentity(default, default, default, default)), events, deadLetters, window, long.MaxValue)
            {
                Closed = new Dictionary<int, ClosedWindows>(),
                KeepsState = false,
            };
            var run = new EventRun(window, models, threads: threads, hash: store.Hash, templates: new TemplateIndex()) { Store = store, Decider = new Decider(judge) };
            run.Run(new EventFiles(events), deadLetters, null, cancellation);
            full.Stop();
            process.Refresh();
            var used = process.TotalProcessorTime - processor;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            Collect();
            var kept = GC.GetTotalMemory(forceFullCollection: false) - alive;
            return new BenchFigures(
                run.Counts.Events, parse.Elapsed.TotalSeconds, full.Elapsed.TotalSeconds, used.TotalSeconds, Math.Max(0, allocated - kept), kept, run.Accounts.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Parse(CancellationToken cancellation)
    {
        var hash = KeyedHash.FromText("candor bench");
        var readers = Enumerable.Range(0, threads).Select(_ => new EventReader(hash)).ToArray();
        using var feed = new ChunkFeed(new EventFiles(events), EventRun.ChunkBytes, threads * 2);
        feed.Start(cancellation);
        var round = new List<Chunk>(threads);
        while (feed.Next(round, threads))
        {
            Parallel.For(0, round.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => round[i].Parse(readers[i]));
            ChunkFeed.Return(round);
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
