using System.Globalization;
using System.Text.Json;

namespace Candor.Provenance.Fuzz;

/// <summary>Prints what came of a run.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Table(Run run, Settings settings, TimeSpan processor)
    {
        Console.WriteLine("| format | inputs | mean bytes | failures | mean, us | slowest, ms | over 1 s | largest allocation | of its bound | still told | labelled | inconclusive | with a store | store judged | store holds | faulty | cut | written of tried |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (format, tally) in run.Tallies) Row(format, tally);
        var all = new Tally();
        foreach (var tally in run.Tallies.Values) all.Add(tally);
        Row("all", all);
        Console.WriteLine(FormattableString.Invariant($"\nseed {settings.Seed}, {all.Inputs} inputs of {settings.Threads} thread(s), {processor.TotalSeconds:F0} s of processor time, {run.Failures.Count} failures"));
    }

    public static void Json(Run run, Settings settings, TimeSpan processor, int seeds) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            settings.Seed,
            settings.Count,
            Seeds = seeds,
            ProcessorSeconds = processor.TotalSeconds,
            run.Tallies,
            Failures = run.Failures.Select(failure => new { failure.Index, failure.Format, failure.Failure }),
        },
        Indented));

    public static void Methods(MethodsReached reached)
    {
        var (count, all, missed) = reached.Count();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"methods of the library that were reached: {count} of {all}; not reached:"));
        foreach (var name in missed) Console.Error.WriteLine($"  {name}");
    }

    private static void Row(string format, Tally tally) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {format} | {tally.Inputs:N0} | {tally.Bytes / Math.Max(1, tally.Inputs):N0} | {tally.Failures} | {1e6 * tally.Seconds / Math.Max(1, tally.Inputs):F0} | {tally.SlowestMs:F0} | {tally.OverASecond} | {tally.LargestAllocation / 1024:N0} KiB | {tally.LargestShare:P0} | {Share(tally.Recognised, tally)} | {Share(tally.Labelled, tally)} | {Share(tally.Inconclusive, tally)} | {Share(tally.Stores, tally)} | {Share(tally.Validated, tally)} | {Share(tally.StoresThatHold, tally)} | {Share(tally.Faulty, tally)} | {Share(tally.Cut, tally)} | {tally.WritesDone:N0} of {tally.WritesTried:N0} |"));

    private static string Share(long count, Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{count / (double)Math.Max(1, tally.Inputs):P0}");
}
