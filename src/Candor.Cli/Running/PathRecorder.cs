using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using Candor.Events.Detectors;
using Candor.Events.Traces;
using Candor.Evidence;
using Candor.Signals.Templates;

namespace Candor.Cli.Running;

/// <summary>Records what chosen accounts looked like at every checkpoint of every window.</summary>
/// <param name="window">Bounds of a window.</param>
/// <param name="wanted">Names of the accounts to record.</param>
/// <param name="models">The model for an account; null to remember without scoring.</param>
/// <param name="firstActs">Acts of each account after which the rest is left out.</param>
/// <param name="detectors">The outside detectors whose findings may count; null for all.</param>
/// <param name="texts">The text models; null for none.</param>
/// <param name="findsGroups">Whether groups of accounts are looked for, as in a replay.</param>
internal sealed class PathRecorder(
    WindowOptions window, IReadOnlySet<string> wanted, ModelSet? models, int firstActs = int.MaxValue, IReadOnlyList<Detector>? detectors = null, TextModelSet? texts = null,
    bool findsGroups = false)
{
    private readonly Dictionary<int, List<Snapshot>> _open = [];
    private readonly Dictionary<string, List<WindowRecord>> _windows = new(StringComparer.Ordinal);

    /// <summary>Records of another format that no rule of the mapping wanted.</summary>
    public long Unmapped { get; private set; }

    /// <summary>Runs the files.</summary>
    /// <returns>The windows of each wanted account in order, by name; an account without an act is not there.</returns>
    public Dictionary<string, List<WindowRecord>> Record(
        EventFiles files, DeadLetters deadLetters, Action<InputProgress, RunCounts>? progress, CancellationToken cancellation)
    {
        EventRun? run = null;
        run = new EventRun(window, models, firstActs, detectors: detectors, texts: texts, templates: findsGroups ? new TemplateIndex() : null)
        {
            FindsGroups = findsGroups,
            Traces = findsGroups ? new TraceSet(GroupSearch.MostTraces) : null,
            Looked = (place, snapshot) => Keep(run!, place, snapshot),
            WindowEnding = (place, in state) => Close(run!, place, state, 0),
        };
        run.Run(files, deadLetters, progress, cancellation);
        Unmapped = run.Counts.Unmapped;
        foreach (var place in run.Names.InOrder()) Close(run, place, run.StateOf(place), run.GroupOf(place).Nats);
        return _windows;
    }

    private void Keep(EventRun run, int place, Snapshot snapshot)
    {
        if (run.Names.NameOf(place) is not { } name || !wanted.Contains(name) || snapshot.Acts == 0) return;
        if (!_open.TryGetValue(place, out var path)) _open[place] = path = [];
        path.Add(snapshot.Copy());
    }

    private void Close(EventRun run, int place, in AccountState state, float group)
    {
        if (!_open.Remove(place, out var path)) return;
        var name = run.Names.NameOf(place)!;
        if (!_windows.TryGetValue(name, out var windows)) _windows[name] = windows = [];
        windows.Add(new WindowRecord([.. path.Where(at => at.Acts >= Checkpoints.Least)], path[^1], Stratum.Of(state), state.BreakMaximum, group));
    }
}
