using System.Text;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using Candor.Events;
using Candor.Events.Detectors;
using Candor.Events.Texts;
using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>
/// Goes through the files once more for the few accounts that are to be explained, so that the state kept of the many need not hold looks and event ids.
/// </summary>
/// <param name="window">Bounds of a window.</param>
/// <param name="wanted">The window to explain, counted from 0, by the account's keyed hash.</param>
/// <param name="hash">That hash; null for the built-in one.</param>
/// <param name="detectors">The outside detectors whose findings may count; null for all.</param>
/// <param name="texts">The text models; null for none.</param>
internal sealed class FlaggedReader(
    WindowOptions window, IReadOnlyDictionary<ulong, int> wanted, KeyedHash? hash, IReadOnlyList<Detector>? detectors = null, TextModelSet? texts = null)
{
    private readonly Dictionary<ulong, FlaggedAccount> _found = [];
    private readonly Dictionary<int, (List<Snapshot> Path, List<SeenEvent> Events)> _open = [];

    /// <summary>Reads the files.</summary>
    /// <returns>What is to be explained, by the account's keyed hash.</returns>
    public IReadOnlyDictionary<ulong, FlaggedAccount> Read(EventFiles files, Action<InputProgress, RunCounts>? progress, CancellationToken cancellation)
    {
        using var deadLetters = new DeadLetters(null);
        EventRun? run = null;
        run = new EventRun(window, null, hash: hash, detectors: detectors, texts: texts)
        {
            Only = wanted.Keys.ToHashSet(),
            Looked = (place, snapshot) => Keep(run!, place, snapshot),
            Acted = (place, in e, text, id) => Keep(run!, place, e, text, id),
            WindowEnding = (place, in _) => Close(run!, place),
        };
        run.Run(files, deadLetters, progress, cancellation);
        foreach (var place in run.Names.InOrder()) Close(run, place);
        return _found;
    }

    private void Keep(EventRun run, int place, Snapshot snapshot)
    {
        if (!IsWanted(run, place) || snapshot.Acts < Checkpoints.Least) return;
        var path = Open(place).Path;
        path.Add(snapshot.Copy());
    }

    private void Keep(EventRun run, int place, in Event e, TextFacts? text, ReadOnlySpan<byte> id)
    {
        if (!IsWanted(run, place)) return;
        Open(place).Events.Add(new SeenEvent(Encoding.UTF8.GetString(id), e.Time, e.CountsAsContent ? text : null));
    }

    private void Close(EventRun run, int place)
    {
        if (!IsWanted(run, place) || !_open.Remove(place, out var open) || open.Path.Count == 0) return;
        _found[run.Accounts.AccountAt(place)] = new FlaggedAccount(open.Path, open.Events);
    }

    private bool IsWanted(EventRun run, int place) =>
        wanted.TryGetValue(run.Accounts.AccountAt(place), out var number) && run.Accounts.WindowsClosed(place) == number;

    private (List<Snapshot> Path, List<SeenEvent> Events) Open(int place)
    {
        if (!_open.TryGetValue(place, out var open)) _open[place] = open = ([], []);
        return open;
    }
}
