using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Candor.Cli.Texts;
using Candor.Evidence.Training;

namespace Candor.Cli.Running;

/// <summary>Event files with labels: what train, calibrate and validate start from.</summary>
/// <param name="Events">Event files.</param>
/// <param name="Labels">Label files.</param>
/// <param name="Groups">`account,group` files; accounts of a group stay together.</param>
/// <param name="Window">Bounds of a window.</param>
/// <param name="FirstActs">Acts of each account after which the rest is left out.</param>
internal sealed record Labelled(
    IReadOnlyList<string> Events, IReadOnlyList<string> Labels, IReadOnlyList<string> Groups, WindowOptions Window, int FirstActs = int.MaxValue)
{
    /// <summary>How the files become events; null if they hold events.</summary>
    public EventMap? Map { get; init; }

    /// <summary>Whether groups of accounts are looked for; not where only the first acts count.</summary>
    public bool FindsGroups { get; init; }

    /// <summary>The text models.</summary>
    public TextModelSet Texts { get; init; } = TextModelSet.Empty;

    /// <summary>Runs the events and gives each labelled account as it was in its last window of five acts or more, or else in its last.</summary>
    public LabelledAccounts Read(RunProgress progress, CancellationToken cancellation)
    {
        var labels = LabelFile.Read(Labels);
        var groups = GroupFile.Read(Groups);
        var recorder = new PathRecorder(Window, labels.Keys.ToHashSet(StringComparer.Ordinal), null, FirstActs, texts: Texts, findsGroups: FindsGroups && FirstActs == int.MaxValue);
        using var deadLetters = new DeadLetters(null);
        var windows = recorder.Record(new EventFiles(Events) { Map = Map }, deadLetters, progress.Report, cancellation);
        progress.Clear();
        var examples = windows
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => ExampleOf(pair.Key, labels[pair.Key], groups, pair.Value.LastOrDefault(window => window.Path.Count > 0) ?? pair.Value[^1]))
            .ToArray();
        return new LabelledAccounts(examples, labels.Count - examples.Length, deadLetters.Count, recorder.Unmapped);
    }

    private static Example ExampleOf(string account, bool isManaged, Dictionary<string, string> groups, WindowRecord window) =>
        new(account, isManaged, groups.GetValueOrDefault(account, account), window.Stratum, window.Path, window.Final) { GroupNats = window.Group };
}
