using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Signals.Opposed;

namespace Candor.Cli.Texts.Opposed;

/// <summary>Reads lines and says which show opposed uses. Two rounds where lists ask for it: the first learns the words of hot topics, and who shares a name.</summary>
internal sealed class OpposedJob
{
    private readonly SortedDictionary<string, OpposedCounts> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _since = new(StringComparer.Ordinal);

    /// <summary>What to read; twice where needed.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The members of the lines by which to count apart.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>The operator's lists.</summary>
    public required UseLists Lists { get; init; }

    /// <summary>Accounts that hold rights.</summary>
    public required IReadOnlySet<string> Holders { get; init; }

    /// <summary>Where a line a signal goes; null if nowhere.</summary>
    public string? Output { get; init; }

    /// <summary>Signals below this are not written.</summary>
    public float Least { get; init; }

    /// <summary>Everything that was counted.</summary>
    public OpposedCounts All { get; } = new();

    /// <summary>The same by what was asked for.</summary>
    public IReadOnlyDictionary<string, OpposedCounts> Groups => _groups;

    /// <summary>Lines of another form.</summary>
    public long Skipped { get; private set; }

    /// <summary>Reads all and counts.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var files = new RereadableFiles(Files);
        var lists = Lists;
        if (Lists.Names is not null || Lists.Topics is not null) lists = Learn(files.Paths, cancellation);
        var (uses, complaints) = (new OpposedUses(lists), new RightsComplaints(Holders));
        using var writer = Output is null ? null : new VerdictWriter(Output);
        ForEach(files.Paths, (line, place) => Take(line, place, uses, complaints, writer), cancellation);
        foreach (var target in complaints.Targets.Order(StringComparer.Ordinal))
        {
            if (complaints.Of(target) is not { } signal) continue;
            Count("", [signal]);
            if (writer is not null && signal.Strength >= Least) writer.Write(OpposedLineWriter.Write(default, target, [signal]));
        }

        writer?.Complete();
    }

    private UseLists Learn(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var words = Lists.Topics is null ? null : new TopicWords(Lists.Topics);
        ForEach(
            paths,
            (line, place) =>
            {
                if (line.Text is { } text) words?.Add(line.Context.Account is { Length: > 0 } account ? account : $"{place.File}\n{place.Number}", text, line.Context);
                if (line.Context is { Name: { Length: > 0 } name, Account: { Length: > 0 } bearer }) BearersOf(name).Add(bearer);
            },
            cancellation);
        Skipped = 0;
        return Lists with { Topics = words?.Learned() };
    }

    private HashSet<string> BearersOf(string name)
    {
        if (!_names.TryGetValue(name.ToLowerInvariant(), out var bearers)) _names[name.ToLowerInvariant()] = bearers = [];
        return bearers;
    }

    private void ForEach(IReadOnlyList<string> paths, Action<OpposedLine, LinePlace> take, CancellationToken cancellation) => new EventFiles(paths).ForEachLine(
        (bytes, place) =>
        {
            using var line = place.Truncated ? null : OpposedLine.Read(bytes);
            if (line is null) Skipped++;
            else take(line, place);
        },
        null,
        cancellation);

    private void Take(OpposedLine line, LinePlace place, OpposedUses uses, RightsComplaints complaints, VerdictWriter? writer)
    {
        var account = line.Context.Account;
        if (account.Length > 0 && line.Context.Time is { } time) _since[account] = Math.Min(time, _since.GetValueOrDefault(account, long.MaxValue));
        if (line.Report is { } report) complaints.Add(report.Since is null && _since.TryGetValue(report.Reporter, out var since) ? report with { Since = since } : report);
        if (line.Text is null && line.Context.Name.Length == 0) return;
        var context = line.Context.Name.Length == 0 || account.Length == 0 || _names.Count == 0 ? line.Context
            : line.Context with { Namesakes = Math.Max(0, BearersOf(line.Context.Name).Count - 1) };
        IEnumerable<UseSignal> seen = line.Text is null ? [] : uses.Read(line.Text, context);
        if (uses.ReadAccount(context) is { } name) seen = seen.Append(name);
        UseSignal[] signals = [.. seen.GroupBy(signal => signal.Use).Select(same => same.MaxBy(signal => signal.Strength)!)];
        Count(string.Join(", ", By.Select(line.Of)), signals);
        var told = signals.Where(signal => signal.Strength >= Least).ToArray();
        if (told.Length > 0) writer?.Write(OpposedLineWriter.Write(place, line.Id, told));
    }

    private void Count(string group, IReadOnlyList<UseSignal> signals)
    {
        All.Add(signals);
        if (!_groups.TryGetValue(group, out var counts)) _groups[group] = counts = new OpposedCounts();
        counts.Add(signals);
    }
}
