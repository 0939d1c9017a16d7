using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
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
    /// <param name="files">Event files; they are moved in time so that the first event falls on the day of the policy's last version.</param>
    /// <param name="policy">Path of the policy.</param>
    /// <param name="runs">Runs of each kind.</param>
    public static void Measure(IReadOnlyList<string> files, string policy, int runs)
    {
        var model = ModelFile.Read(Defaults.Model);
        var models = new ModelSet(model, new HashSet<string>());
        var calibration = CalibrationFile.Read(Defaults.Calibration, JsonFile.Digest(Defaults.Model), Defaults.Model, model.Window);
        var judge = new Judge(new Thresholds(calibration, 0.05, models.Without), calibration.IsPublished);
        var setup = new PolicySetup { Policy = PolicyFile.Read(policy) };
        var moved = Path.GetTempFileName();
        Move(files, moved, DateTimeOffset.FromUnixTimeMilliseconds(setup.Policy.Versions[^1].Effective).AddDays(1));
        files = [moved];
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            without.Add(Run(files, models, judge, null));
            with.Add(Run(files, models, judge, setup));
        }

        File.Delete(moved);
        var added = with.Zip(without, (a, b) => a - b).Order().ToList();
        Say($"without {Middle(without):F0} ns of processor an event [{without.Min():F0} to {without.Max():F0}], with {Middle(with):F0} [{with.Min():F0} to {with.Max():F0}], added {added[added.Count / 2]:F0} [{added[0]:F0} to {added[^1]:F0}] in {runs} runs of each; least with less least without {with.Min() - without.Min():F0}");
    }

    private static void Move(IReadOnlyList<string> files, string to, DateTimeOffset start)
    {
        const string Member = "\"time\":\"";
        TimeSpan? by = null;
        using var writer = new StreamWriter(to);
        foreach (var line in files.SelectMany(Lines))
        {
            var at = line.IndexOf(Member, StringComparison.Ordinal) + Member.Length;
            var end = line.IndexOf('"', at);
            var time = DateTimeOffset.Parse(line.AsSpan(at, end - at), CultureInfo.InvariantCulture);
            by ??= start - time;
            writer.Write(line.AsSpan(0, at));
            writer.Write((time + by.Value).ToString("O", CultureInfo.InvariantCulture));
            writer.Write(line.AsSpan(end));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
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
