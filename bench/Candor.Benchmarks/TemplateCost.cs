using System.Diagnostics;
using System.Globalization;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Signals.Templates;

namespace Candor.Benchmarks;

/// <summary>What finding templates adds to a run: the same events with and without, in turns, in one process.</summary>
internal static class TemplateCost
{
    private const int Threads = 2;

    /// <summary>Measures and prints.</summary>
    /// <param name="files">Event files.</param>
    /// <param name="runs">Runs of each kind.</param>
    public static void Measure(IReadOnlyList<string> files, int runs)
    {
        var models = new ModelSet(ModelFile.Read(Defaults.Model), new HashSet<string>());
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            without.Add(Run(files, models, null));
            with.Add(Run(files, models, new TemplateIndex()));
        }

        var added = with.Zip(without, (a, b) => a - b).Order().ToList();
        Say($"without {Middle(without):F0} ns an event [{without.Min():F0} to {without.Max():F0}], with {Middle(with):F0} [{with.Min():F0} to {with.Max():F0}], added {added[added.Count / 2]:F0} [{added[0]:F0} to {added[^1]:F0}] in {runs} runs of each");
    }

    private static double Run(IReadOnlyList<string> files, ModelSet models, TemplateIndex? templates)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        using var deadLetters = new DeadLetters(null);
        var run = new EventRun(new WindowOptions(), models, threads: Threads, templates: templates);
        run.Run(new EventFiles(files), deadLetters, null, CancellationToken.None);
        process.Refresh();
        var used = (process.TotalProcessorTime - before).TotalNanoseconds / run.Counts.Events;
        Say($"{(templates is null ? "without" : "with   ")} {used:F0} ns an event, {run.Counts.Events} events, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)run.Counts.Events:F1} bytes allocated each, {process.WorkingSet64 / 1e6:F0} MB now{(templates is null ? "" : $", {templates.Indexed} posts indexed, {templates.FamiliesMet} families")}");
        return used;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
