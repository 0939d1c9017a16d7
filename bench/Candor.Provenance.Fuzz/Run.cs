using System.Diagnostics;

namespace Candor.Provenance.Fuzz;

/// <summary>Tries all inputs of a run, on one thread or two.</summary>
internal sealed class Run(Inputs inputs, Settings settings)
{
    /// <summary>Failures that are told and saved; the rest are only counted.</summary>
    private const int MostTold = 50;

    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, Tally> _tallies = inputs.Formats.ToDictionary(format => format, _ => new Tally());
    private readonly long[] _at = new long[settings.Threads];
    private readonly long[] _since = new long[settings.Threads];
    private readonly Lock _telling = new();

    /// <summary>What came of it, by format.</summary>
    public IReadOnlyDictionary<string, Tally> Tallies => _tallies;

    /// <summary>The failures, each with the number of its input.</summary>
    public List<(long Index, string Format, string Failure)> Failures { get; } = [];

    /// <summary>Runs.</summary>
    /// <returns>Processor time it took.</returns>
    public TimeSpan Go()
    {
        using var place = settings.Save is { } folder ? new RunPlace(folder, settings.Threads) : null;
        var threads = Enumerable.Range(0, settings.Threads).Select(number => new Thread(() => Work(number, place)) { IsBackground = true }).ToArray();
        var clock = Stopwatch.StartNew();
        foreach (var thread in threads) thread.Start();
        var told = TimeSpan.Zero;
        while (!Array.TrueForAll(threads, thread => thread.Join(TimeSpan.FromMilliseconds(500 / settings.Threads))))
        {
            Watch();
            if (clock.Elapsed - told < TimeSpan.FromSeconds(10)) continue;
            told = clock.Elapsed;
            var done = _at.Sum() / settings.Threads - settings.First;
            Console.Error.WriteLine(FormattableString.Invariant($"{done} of {settings.Count}, {done / clock.Elapsed.TotalSeconds:F0} a second, {Failures.Count} failures"));
        }

        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private void Work(int number, RunPlace? place)
    {
        var tallies = inputs.Formats.ToDictionary(format => format, _ => new Tally());
        for (var index = settings.First + number; index < settings.First + settings.Count; index += settings.Threads)
        {
            place?.Note(number, index);
            Volatile.Write(ref _since[number], Stopwatch.GetTimestamp());
            Volatile.Write(ref _at[number], index);
            var (format, input, how, name) = inputs.Make(index);
            var outcome = Trial.Run(input, how);
            tallies[format].Add(index, format, input.Length, outcome);
            if (settings.Count == 1 && settings.Save is { } folder) File.WriteAllBytes(Path.Combine(folder, $"{index}.{format}"), input);
            if (outcome.Failure is { } failure) Tell(index, format, name, input, how, failure);
        }

        Volatile.Write(ref _since[number], 0);
        lock (_telling)
        {
            foreach (var (format, tally) in tallies) _tallies[format].Add(tally);
        }
    }

    private void Tell(long index, string format, string name, byte[] input, Circumstances how, string failure)
    {
        lock (_telling)
        {
            Failures.Add((index, format, failure));
            if (Failures.Count > MostTold) return;
            Console.Error.WriteLine($"input {index} ({format}, {name}, {input.Length} bytes, {how}): {failure}");
            if (settings.Save is { } folder) File.WriteAllBytes(Path.Combine(folder, $"{index}.{format}"), input);
        }
    }

    /// <summary>An input that does not come back is told, and ends the run.</summary>
    private void Watch()
    {
        for (var number = 0; number < settings.Threads; number++)
        {
            var (since, index) = (Volatile.Read(ref _since[number]), Volatile.Read(ref _at[number]));
            if (since == 0 || Stopwatch.GetElapsedTime(since) < Hung) continue;
            var (format, input, how, name) = inputs.Make(index);
            Tell(index, format, name, input, how, $"it hangs: {Hung.TotalSeconds:F0} s and no end");
            Environment.Exit(1);
        }
    }
}
