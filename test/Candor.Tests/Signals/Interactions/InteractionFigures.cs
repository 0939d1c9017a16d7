using System.Diagnostics;
using Candor.Cli.Files;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;
using static System.FormattableString;

namespace Candor.Tests.Signals.Interactions;

/// <summary>The figures of docs/measurements.md, section "False interaction". They take minutes, so they run only when asked for: `--explicit only`.</summary>
public sealed class InteractionFigures(ITestOutputHelper output)
{
    private const int Seeds = 20;

    [Fact(Explicit = true)]
    public void False_alarms()
    {
        const int Villages = 200;
        var tested = new Dictionary<InteractionKind, long>();
        var (accounts, charged, wrong) = (0, 0, 0);
        for (var seed = 1UL; seed <= Villages; seed++)
        {
            var village = new Village(seed).EveryInnocent();
            var found = InteractionAnalysis.Run(village.Traces(), new InteractionOptions());
            foreach (var (kind, count) in found.Tested) tested[kind] = tested.GetValueOrDefault(kind) + count;
            accounts += village.Size;
            charged += found.Evidence.Count;
            if (found.Findings.Count > 0) wrong++;
            foreach (var finding in found.Findings) output.WriteLine(Invariant($"seed {seed}: {finding.Kind} {string.Join(", ", finding.Accounts.CountBy(account => village.RoleOf(account.Account)))}"));
        }

        var ofVillages = BinomialTail.Interval(wrong, Villages);
        var ofAccounts = BinomialTail.Interval(charged, accounts);
        output.WriteLine(Invariant($"{wrong} of {Villages} communities with a finding ({ofVillages.Low:0.00%} to {ofVillages.High:0.00%}); {charged} of {accounts} accounts ({ofAccounts.Low:0.0000%} to {ofAccounts.High:0.0000%}); tests: {string.Join(", ", tested)}"));
    }

    [Fact(Explicit = true)]
    public void Circles_at_the_bounds()
    {
        const int Villages = 300;
        var wrong = Enumerable.Range(1, Villages).Count(seed =>
            InteractionAnalysis.Run(new Village((ulong)seed).People(60).Live().CircleAtTheBounds(new PeopleBounds()).Traces(), new InteractionOptions()).Findings.Count > 0);
        var interval = BinomialTail.Interval(wrong, Villages);
        output.WriteLine(Invariant($"{wrong} of {Villages} called ({interval.Low:0.0%} to {interval.High:0.0%})"));
    }

    /// <summary>Gaps of real people against the bound on regular ones: each account's posts as if they were replies in bulk.</summary>
    [Theory(Explicit = true)]
    [InlineData("en-30")]
    [InlineData("fr-31")]
    public void Gaps_of_people(string set)
    {
        var traces = ReadTraces.Of(SharedData.Find("botornot", set + ".ndjson.gz"));
        var rhythms = new Dictionary<ulong, GapRhythm>();
        for (var i = 0; i < traces.Count; i++)
        {
            if (traces[i].Type != EventType.PostCreated) continue;
            if (!rhythms.TryGetValue(traces[i].Account, out var rhythm)) rhythms.Add(traces[i].Account, rhythm = new GapRhythm(ClockGrain.Of(traces), new PeopleBounds().RegularGaps));
            rhythm.Add(i / 5, traces[i].Time);
        }

        foreach (var accounts in LabelFile.Read([SharedData.Find("botornot", set + ".labels-clean.csv")]).GroupBy(pair => pair.Value, pair => ReadTraces.KeyOf(pair.Key)))
        {
            var tests = accounts.Where(rhythms.ContainsKey).Select(account => rhythms[account].Regular).Where(test => test.Trials >= 5).ToArray();
            var shares = tests.Select(test => test.Share).Order().ToArray();
            output.WriteLine(Invariant($"{set} {(accounts.Key ? "managed" : "people")}: {tests.Length} accounts with five gaps or more, {tests.Sum(test => test.Trials)} gaps, {(double)tests.Sum(test => test.Hits) / tests.Sum(test => test.Trials):0.000} regular; middle account {shares[shares.Length / 2]:0.000}, nine of ten under {shares[shares.Length * 9 / 10]:0.000}; largest ln e {tests.Max(test => test.LogE):0.0}"));
        }
    }

    [Fact(Explicit = true)]
    public void Cost()
    {
        Measure("a made-up community", new Village(1).People(4000).Live().Ring(100).Traces());
        Measure("weibo-ced", ReadTraces.Of([.. Enumerable.Range(1, 6).Select(part => SharedData.Find("weibo-ced", Invariant($"weibo-ced-{part}.ndjson.gz")))]));
        foreach (var path in (string[])["coordination/artificial-campaigns/s1.ndjson.gz", "coordination/artificial-campaigns/s1-among-humans.ndjson.gz", "botornot/en-30.ndjson.gz", "botornot/fr-31.ndjson.gz"])
        {
            Measure(path, ReadTraces.Of(SharedData.Find(path.Split('/'))));
        }
    }

    private void Measure(string name, TraceSet traces)
    {
        InteractionAnalysis.Run(new Village(2).People(100).Live().Traces(), new InteractionOptions());
        GC.Collect();
        var (allocated, time) = (GC.GetAllocatedBytesForCurrentThread(), Process.GetCurrentProcess().TotalProcessorTime);
        var found = InteractionAnalysis.Run(traces, new InteractionOptions());
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - time).TotalSeconds;
        output.WriteLine(Invariant($"{name}: {traces.Count} traces, {seconds:0.00} s of processor, {seconds / traces.Count * 1e6:0.0} us and {(GC.GetAllocatedBytesForCurrentThread() - allocated) / traces.Count} bytes allocated a trace; {found.Tested.Values.Sum()} tests, {found.Findings.Count} findings"));
        var table = new InteractionTable(traces);
        var delays = table.Acts.Select(act => table.DelayOf(act)).Where(delay => delay >= 0).ToArray();
        if (delays.Length > 0) output.WriteLine(Invariant($"  of {delays.Length} reactions {(double)delays.Count(delay => delay <= 60_000) / delays.Length:0.0%} within a minute, {(double)delays.Count(delay => delay <= 10_000) / delays.Length:0.00%} within ten seconds"));
    }

    [Fact(Explicit = true)]
    public void Rings()
    {
        foreach (var size in (int[])[5, 12, 30])
        {
            foreach (var (delay, spread) in ((long, double)[])[(10 * Village.Second, 0.5), (30 * Village.Second, 0.8), (5 * Village.Minute, 0.3), (20 * Village.Minute, 0.6), (20 * Village.Minute, 1.2)])
            {
                foreach (var coverage in (double[])[0.95, 0.5])
                {
                    foreach (var outside in (double[])[0, 0.7])
                    {
                        Tell(Invariant($"ring of {size}, coverage {coverage}, delay {delay / 1000} s spread {spread}, outside {outside}"), "ring", village => village.Ring(size, coverage, delay, spread, outside));
                    }
                }
            }
        }
    }

    [Fact(Explicit = true)]
    public void Floods()
    {
        foreach (var (replies, gap) in ((int, long)[])[(60, 6), (60, 12), (200, 6), (200, 12), (200, 40), (600, 12)])
        {
            foreach (var (spread, repeats) in ((double, double)[])[(0.1, 0), (0.4, 0), (0.9, 0), (0.9, 0.8)])
            {
                Tell(Invariant($"flood of {replies}, gap {gap} s spread {spread}, repeats {repeats}"), "flooder", village => village.Flood(replies, gap * Village.Second, spread, repeats));
            }
        }

        foreach (var (size, each) in ((int, int)[])[(10, 4), (40, 4), (40, 8), (200, 3), (200, 5)])
        {
            foreach (var texts in (int[])[10, 60, 0]) Tell(Invariant($"flood by {size}, {each} each, texts {texts}"), "group-flooder", village => village.GroupFlood(size, each, texts));
        }
    }

    [Fact(Explicit = true)]
    public void Conversations()
    {
        foreach (var (size, talks) in ((int, int)[])[(2, 60), (4, 30), (4, 60), (4, 200), (8, 200)])
        {
            foreach (var (latency, spread) in ((long, double)[])[(2, 0.3), (40, 0.1), (40, 0.3), (40, 0.6), (40, 1.2)])
            {
                foreach (var (scripted, elsewhere) in ((bool, double)[])[(true, 1), (false, 0), (false, 1)])
                {
                    Tell(Invariant($"cast of {size}, {talks} talks, latency {latency} s spread {spread}, scripted {scripted}, elsewhere {elsewhere}"), "cast", village => village.Cast(size, talks, latency * Village.Second, spread, scripted, elsewhere));
                }
            }
        }
    }

    [Fact(Explicit = true)]
    public void In_bulk()
    {
        foreach (var (anHour, hours, days) in ((int, int, int)[])[(30, 10, 10), (60, 10, 5), (100, 5, 3), (200, 2, 2), (500, 1, 1)])
        {
            foreach (var (same, spread) in ((double, double)[])[(0.95, 0.8), (0, 0.1), (0, 0.8)]) Tell(Invariant($"fan-out {anHour} an hour, {hours} h, {days} days, same {same}, spread {spread}"), "sender", village => village.FanOut(anHour, hours, days, same, spread));
        }

        foreach (var (anHour, hours, days) in ((int, int, int)[])[(20, 22, 10), (60, 10, 5), (100, 10, 5), (150, 10, 2), (400, 5, 1)])
        {
            foreach (var (spread, prompt) in ((double, double)[])[(0.1, 0), (0.4, 0), (0.9, 0), (0.9, 0.6)]) Tell(Invariant($"bulk {anHour} an hour, {hours} h, {days} days, spread {spread}, prompt {prompt}"), "reactor", village => village.Bulk(anHour, hours, days, spread, prompt));
        }
    }

    private void Tell(string attack, string role, Func<Village, Village> add)
    {
        var (found, named, attackers, others) = (0, 0, 0, 0);
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var village = add(new Village(seed).People(120).Live());
            var evidence = InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Evidence;
            var guilty = village.Of(role);
            var right = guilty.Count(evidence.ContainsKey);
            if (right > 0) found++;
            named += right;
            attackers += guilty.Count;
            others += evidence.Count - right;
        }

        var interval = BinomialTail.Interval(found, Seeds);
        output.WriteLine(Invariant($"| {attack} | {found} of {Seeds} ({interval.Low:0%} to {interval.High:0%}) | {(double)named / attackers:0%} | {others} |"));
    }
}
