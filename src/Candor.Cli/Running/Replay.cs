using System.Collections.Concurrent;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Policies;
using Candor.Cli.Texts;
using Candor.Enforcement;
using Candor.Events.Detectors;
using Candor.Events.Traces;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals;
using Candor.Signals.Client;
using Candor.Signals.Groups;
using Candor.Signals.Templates;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>The main job: events in, one verdict an account out, explained.</summary>
internal sealed class Replay
{
    private readonly ModelSet _models;
    private readonly Calibration _calibration;
    private readonly TextModelSet? _texts;
    private readonly Judge _judge;
    private readonly ConcurrentDictionary<int, ClosedWindows> _closed = [];

    /// <param name="models">The models.</param>
    /// <param name="calibration">The people.</param>
    /// <param name="alpha">Share of people that may be above the threshold.</param>
    /// <param name="texts">The text models; null for none.</param>
    public Replay(ModelSet models, Calibration calibration, double alpha, TextModelSet? texts = null)
    {
        (_models, _calibration, _texts) = (models, calibration, texts);
        Thresholds = new Thresholds(calibration, alpha, models.Without);
        _judge = new Judge(Thresholds, calibration.IsPublished);
    }

    /// <summary>The outside detectors whose findings may count; null to take every finding as it is.</summary>
    public IReadOnlyList<Detector>? Detectors { get; init; }

    /// <summary>Whether groups of accounts are looked for.</summary>
    private bool FindsGroups => !_models.Without.Contains(GroupFacts.Name);

    /// <summary>Texts that are shared in good faith; null for none.</summary>
    public BenignList? Benign { get; init; }

    /// <summary>What became of each detector's findings; empty without <see cref="Detectors"/>.</summary>
    public IReadOnlyList<DetectorTotals> Findings { get; private set; } = [];

    /// <summary>The policy over the run; null for none.</summary>
    public PolicySetup? Policy { get; init; }

    /// <summary>What the policy came to, and the names of accounts; null without one.</summary>
    public (PolicyRun Run, Func<ulong, string?> NameOf)? Governed { get; private set; }

    /// <summary>The compiled calibration.</summary>
    public Thresholds Thresholds { get; }

    /// <summary>Runs the files and hands over every account with its line, in the order of first appearance; the store keeps them too.</summary>
    /// <returns>What was met.</returns>
    public RunCounts Run(
        EventFiles files, DeadLetters deadLetters, Action<JudgedAccount, ReadOnlyMemory<byte>> write, RunProgress progress, CancellationToken cancellation, int threads = 1,
        Func<IDictionary<int, ClosedWindows>, RunStore>? open = null)
    {
        using var store = open?.Invoke(_closed);
        EventRun? run = null;
        run = new EventRun(_calibration.Window, _models, threads: threads, hash: store?.Hash, detectors: Detectors, texts: _texts, templates: new TemplateIndex(benign: Benign))
        {
            Store = store,
            FindsGroups = FindsGroups,
            Traces = FindsGroups && store is null ? new TraceSet(GroupSearch.MostTraces) : null,
            Decider = store is null ? null : new Decider(_judge),
            WindowEnding = (place, in state) => Close(run!, place, state),
            JudgesAll = Policy?.Given is not null,
        };
        if (Policy is not null)
        {
            run.Govern(Policy.NewRun(_judge, run.Keys), Policy.Lists);
            Governed = (run.Policy!, run.NameOf);
        }

        run.Run(files, deadLetters, progress.Report, cancellation);

        var places = run.Names.InOrder();
        var flagged = new Dictionary<ulong, int>();
        foreach (var place in places)
        {
            if (run.Names.HasName(place) && !run.Accounts.IsYoung(place) && StandingOf(run, place) is { } standing && IsFlagged(standing.Verdict))
            {
                flagged[run.Accounts.AccountAt(place)] = standing.Window;
            }
        }

        IReadOnlyDictionary<ulong, FlaggedAccount> details = flagged.Count == 0 ? new Dictionary<ulong, FlaggedAccount>()
            : new FlaggedReader(_calibration.Window, flagged, store?.Hash, Detectors, _texts).Read(files, progress.Report, cancellation);
        progress.Clear();
        var look = new Snapshot();
        using var serializer = new VerdictSerializer();
        foreach (var place in places)
        {
            if (run.Names.NameOf(place) is not { } name) continue;
            var account = Explain(run, place, name, details, look);
            var line = serializer.LineOf(account);
            write(account, line);
            store?.Keep(run.Accounts.AccountAt(place), account, line.Span);
        }

        store?.Finish(run.Counts);
        Findings = Detectors is null ? [] : DetectorTotals.Of(Detectors, run.Findings, run.Keys);
        return run.Counts;
    }

    private void Close(EventRun run, int place, in AccountState state)
    {
        if (state.Acts < Checkpoints.Least) return;
        var verdict = _judge.Of(state, run.ModelOf(place)!.Evidence, GroupFacts.None);
        _closed[place] = new ClosedWindows(verdict, ClientFacts.Of(state), state.WindowBegan, state.WindowsClosed, ManagedIn(_closed.GetValueOrDefault(place)));
    }

    /// <summary>The account in its present window, or in its last closed one while the present is too young to score.</summary>
    private Standing StandingOf(EventRun run, int place)
    {
        var state = run.StateOf(place);
        var before = _closed.GetValueOrDefault(place);
        if (before is not null && state.Acts < Checkpoints.Least)
        {
            return new Standing(state, before.Last, before.Number, before.LastStart, before.ManagedBefore, before.Facts, GroupFacts.None, IsClosed: true);
        }

        var group = run.GroupOf(place);
        return new Standing(
            state, _judge.Of(state, run.ModelOf(place)!.Evidence, group), state.WindowsClosed, state.WindowBegan, ManagedIn(before), ClientFacts.Of(state), group, IsClosed: false);
    }

    private static int ManagedIn(ClosedWindows? before) => before is null ? 0 : before.ManagedBefore + (before.Last.Verdict == VerdictKind.Managed ? 1 : 0);

    private static bool IsFlagged(AccountVerdict verdict) => verdict.Verdict == VerdictKind.Managed || verdict.WouldBe == VerdictKind.Managed || verdict.Evidence > verdict.Threshold;

    private JudgedAccount Explain(
        EventRun run, int place, string name, IReadOnlyDictionary<ulong, FlaggedAccount> details, Snapshot look)
    {
        var standing = StandingOf(run, place);
        var verdict = standing.Verdict;
        var judged = new JudgedAccount
        {
            Account = name,
            Verdict = verdict,
            Reasons = [],
            ForPerson = [],
            WindowStart = standing.WindowStart,
            WindowsBefore = standing.Window,
            ManagedBefore = standing.ManagedBefore,
        };
        if (verdict.MaximumAt == 0) return judged;

        var scale = _calibration.Scales.FirstOrDefault(scale => scale.Language == verdict.Stratum.Language && scale.Kind == verdict.Stratum.Kind);
        var explainer = new Explainer(run.ModelOf(place)!.Evidence, scale, standing.Facts, standing.Group);
        if (details.TryGetValue(run.Accounts.AccountAt(place), out var detail)) return ExplainFlagged(judged, detail, explainer);
        if (standing.IsClosed) return judged;
        look.Read(standing.State);
        return judged with { Reasons = explainer.Against(look), ForPerson = explainer.ForPerson(look) };
    }

    private JudgedAccount ExplainFlagged(JudgedAccount judged, FlaggedAccount detail, Explainer explainer)
    {
        var own = Thresholds.For(judged.Verdict.Stratum);
        var against = own.IsCalibrated ? own : Thresholds.Pooled;
        var reasons = explainer.OfManaged(detail.Path, detail.Events, against);
        var names = Channels.All.Select(channel => channel.Name)
            .Concat([ClientChannel.Name, GroupFacts.Name, EvidenceModel.FamilyName(Family.Timing), EvidenceModel.FamilyName(Family.Content)]);
        return judged with
        {
            Reasons = reasons,
            ForPerson = explainer.ForPersonOf(detail.Path),
            FallsWithoutReasons = judged.Verdict.WouldBe == VerdictKind.Managed ? !explainer.IsManagedWithout(detail.Path, reasons, against) : null,
            EvidenceWithout = names.ToDictionary(name => name, name => explainer.EvidenceWithout(detail.Path, name)),
            FlaggedAt = explainer.FirstAbove(detail.Path, against.Threshold),
            Activity = ActivityProfile.Of(detail.Events),
        };
    }

    /// <summary>An account and the window in which it is judged.</summary>
    private sealed record Standing(
        AccountState State, AccountVerdict Verdict, int Window, long WindowStart, int ManagedBefore, ClientFacts Facts, GroupFacts Group, bool IsClosed);
}
