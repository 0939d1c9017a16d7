using System.Diagnostics;
using System.Globalization;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Policies;
using Candor.Cli.Running;
using Candor.Evidence.Calibrating;
using Candor.Signals.Templates;
using Candor.Verdicts;

namespace Candor.Benchmarks;

/// <summary>What a policy adds to a run: the same events with and without, in turns, in one process.</summary>
internal static class PolicyCost
{
    private const int Threads = 2;

    /// <summary>Measures and prints.</summary>
    /// <param name="files">Event files; their times must be those of the policy, or no rule is asked.</param>
    /// <param name="policy">Path of the policy.</param>
    /// <param name="runs">Runs of each kind.</param>
    public static void Measure(IReadOnlyList<string> files, string policy, int runs)
    {
        var model = ModelFile.Read(Defaults.Model);
        var models = new ModelSet(model, new HashSet<string>());
        var calibration = CalibrationFile.Read(Defaults.Calibration, JsonFile.Digest(Defaults.Model), Defaults.Model, model.Window);
        var judge = new Judge(new Thresholds(calibration, 0.05, models.Without), calibration.IsPublished);
        var setup = new PolicySetup { Policy = PolicyFile.Read(policy) };
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            without.Add(Run(files, models, judge, null));
            with.Add(Run(files, models, judge, setup));
        }

        var added = with.Zip(without, (a, b) => a - b).Order().ToList();
        Say($"without {Middle(without):F0} ns of processor an event [{without.Min():F0} to {without.Max():F0}], with {Middle(with):F0} [{with.Min():F0} to {with.Max():F0}], added {added[added.Count / 2]:F0} [{added[0]:F0} to {added[^1]:F0}] in {runs} runs of each; least with less least without {with.Min() - without.Min():F0}");
    }

    private static double Run(IReadOnlyList<string> files, ModelSet models, Judge judge, PolicySetup? policy)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        using var deadLetters = new DeadLetters(null);
        var run = new EventRun(new WindowOptions(), models, threads: Threads, templates: new TemplateIndex());
        if (policy is not null) run.Govern(policy.NewRun(judge, run.Keys), policy.Lists);
        run.Run(new EventFiles(files), deadLetters, null, CancellationToken.None);
        process.Refresh();
        var used = (process.TotalProcessorTime - before).TotalNanoseconds / run.Counts.Events;
        Say($"{(policy is null ? "without" : "with   ")} {used:F0} ns an event, {run.Counts.Events} events, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)run.Counts.Events:F1} bytes allocated each{(run.Policy is null ? "" : $", {run.Policy.Measures.Count} measures")}");
        return used;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
