using System.Text.Json;
using Candor.Cli.Detectors;
using Candor.Cli.Running;
using Candor.Events.Detectors;
using Candor.Numerics;
using Candor.Tests.Detectors;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>The sample with findings of outside detectors about every account, and without.</summary>
public sealed class DetectorReplayTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_unregistered_detector_adds_nothing() => AssertNothingAdded([]);

    [Fact]
    public void A_detector_on_trial_adds_nothing() => AssertNothingAdded([Registered.Of("acme", "1", DetectorStatus.Trial, 0.1f)]);

    [Fact]
    public void A_retired_detector_adds_nothing() => AssertNothingAdded([Registered.Of("acme", "1", DetectorStatus.Retired, 0.1f)]);

    [Fact]
    public void Another_version_of_an_active_detector_adds_nothing() => AssertNothingAdded([Registered.Of("acme", "2", threshold: 0.1f)]);

    [Fact]
    public void An_active_detector_adds_what_is_above_its_threshold()
    {
        var without = EvidenceOf(Replay("without", SampleRun.Lines, []).Verdicts);
        var with = EvidenceOf(Replay("with", Found(0.97f), [Registered.Of("acme", "1", threshold: 0.9f)]).Verdicts);
        var below = EvidenceOf(Replay("below", Found(0.97f), [Registered.Of("acme", "1", threshold: 0.98f)]).Verdicts);

        Assert.True(with.Count(pair => pair.Value > without[pair.Key] + 0.5) > 100);
        Assert.All(below, pair => Assert.True(pair.Value <= without[pair.Key]));
    }

    [Fact]
    public void With_a_registry_no_account_has_more_evidence_than_the_same_findings_give_without()
    {
        var random = new SeededRandom(3);
        var lines = Found(() => (float)random.NextDouble(), times: 4);
        var free = EvidenceOf(Replay("free", lines, null).Verdicts);
        var gated = EvidenceOf(Replay("gated", lines, [Registered.Of("acme", "1", threshold: 0.6f), Registered.Of("demo-image", "1", judges: DetectorSubject.Image)]).Verdicts);

        Assert.All(gated, pair => Assert.True(pair.Value <= free[pair.Key], pair.Key));
        Assert.Contains(gated, pair => pair.Value < free[pair.Key]);
    }

    [Fact]
    public void Without_a_registry_every_finding_counts_and_nothing_is_told()
    {
        var (verdicts, summary) = Replay("plain", SampleRun.Lines, null);

        Assert.Empty(summary.Findings);
        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(verdicts));
    }

    [Fact]
    public void The_summary_counts_each_detectors_findings_once()
    {
        var lines = Found(0.97f);
        var count = lines.Length - SampleRun.Lines.Length;
        var (_, summary) = Replay("twice", [.. lines, .. lines], [Registered.Of("acme", "1", threshold: 0.9f), Registered.Of("acme", "2")]);

        Assert.Equal(["acme 1 active", "acme 2 active", "demo-image 1 unregistered"], summary.Findings.Select(total => $"{total.Title} {total.Status}"));
        Assert.Equal([(FindingFate.Counted, count)], summary.Findings[0].Findings.Select(pair => (pair.Key, (int)pair.Value)));
        Assert.Empty(summary.Findings[1].Findings);
        Assert.Equal([(FindingFate.Unregistered, 306)], summary.Findings[2].Findings.Select(pair => (pair.Key, (int)pair.Value)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_make_no_difference(int threads)
    {
        Detector[] registry = [Registered.Of("acme", "1", threshold: 0.5f)];
        var random = new SeededRandom(4);
        var lines = Found(() => (float)random.NextDouble(), times: 3);
        var (one, many) = (Replay("one", lines, registry), Replay("many", lines, registry, threads));

        Assert.Equal(File.ReadAllBytes(one.Verdicts), File.ReadAllBytes(many.Verdicts));
        Assert.Equal(one.Summary.Findings.SelectMany(total => total.Findings), many.Summary.Findings.SelectMany(total => total.Findings));
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_with_its_counts_and_not_with_another_registry()
    {
        var (events, verdicts, store) = (_folder.Path("events"), _folder.Path("verdicts"), _folder.Path("store"));
        File.WriteAllLines(events, Found(0.97f));
        var job = Job(events, verdicts, [Registered.Of("acme", "1", threshold: 0.9f)]) with { Store = store, CheckpointEvents = 3000 };
        using var stop = new CancellationTokenSource();
        var rounds = 2;
        Assert.ThrowsAny<OperationCanceledException>(() => job.Run(new EveryReport(_ => { if (--rounds == 0) stop.Cancel(); }).Progress, stop.Token));

        Assert.ThrowsAny<Exception>(() => (job with { Detectors = null }).Run(Silent, CancellationToken.None));
        var (summary, _, _) = job.Run(Silent, CancellationToken.None);
        var whole = Replay("whole", File.ReadAllLines(events), [Registered.Of("acme", "1", threshold: 0.9f)]);

        Assert.Equal(File.ReadAllBytes(whole.Verdicts), File.ReadAllBytes(verdicts));
        Assert.Equal(whole.Summary.Findings.Select(total => (total.Title, total.Findings.Values.Sum())), summary.Findings.Select(total => (total.Title, total.Findings.Values.Sum())));
    }

    private static RunProgress Silent => new(null, TimeProvider.System);

    private void AssertNothingAdded(Detector[] registry)
    {
        var without = Replay("without", SampleRun.Lines.Where(line => !line.Contains("signal.provided", StringComparison.Ordinal)), null);
        var with = Replay("with", Found(0.97f), registry);

        Assert.Equal(File.ReadAllBytes(without.Verdicts), File.ReadAllBytes(with.Verdicts));
    }

    private static string[] Found(float score) => Found(() => score, times: 1);

    /// <summary>The sample with findings about each account after each of its first posts.</summary>
    private static string[] Found(Func<float> score, int times)
    {
        var seen = new Dictionary<string, int>();
        var lines = new List<string>();
        foreach (var line in SampleRun.Lines)
        {
            lines.Add(line);
            using var e = JsonDocument.Parse(line);
            var (account, time) = (e.RootElement.GetProperty("subject").GetString()!, e.RootElement.GetProperty("time").GetString()!);
            if (e.RootElement.GetProperty("type").GetString() != "post.created" || seen.GetValueOrDefault(account) == times) continue;
            seen[account] = seen.GetValueOrDefault(account) + 1;
            lines.Add(FindingLines.Of($"{account}-{seen[account]}", time, account, "acme", "1", score()));
        }

        return [.. lines];
    }

    private static Dictionary<string, double> EvidenceOf(string verdicts)
    {
        var evidence = new Dictionary<string, double>();
        foreach (var line in File.ReadLines(verdicts))
        {
            using var verdict = JsonDocument.Parse(line);
            var value = verdict.RootElement.GetProperty("evidence");
            if (value.ValueKind == JsonValueKind.Number) evidence[verdict.RootElement.GetProperty("account").GetString()!] = value.GetDouble();
        }

        return evidence;
    }

    private (string Verdicts, ReplaySummary Summary) Replay(string name, IEnumerable<string> lines, Detector[]? registry, int threads = 1)
    {
        var (events, verdicts) = (_folder.Path(name + ".ndjson"), _folder.Path(name));
        File.WriteAllLines(events, lines);
        return (verdicts, (Job(events, verdicts, registry) with { Threads = threads }).Run(Silent, CancellationToken.None).Summary);
    }

    private ReplayJob Job(string events, string verdicts, Detector[]? registry) => new()
    {
        Events = [events],
        ModelPath = sample.Trained.Model,
        CalibrationPath = sample.Trained.Calibration,
        Output = verdicts,
        Detectors = registry is null ? null : RegistryReader.Read(RegistryWriter.TextOf(registry), "d.yaml"),
    };
}
