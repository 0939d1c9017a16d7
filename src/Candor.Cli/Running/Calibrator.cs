using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using Candor.Events.Detectors;
using Candor.Evidence.Calibrating;
using Candor.Signals;

namespace Candor.Cli.Running;

/// <summary>Replays people through the window and keeps what their evidence looked like at every look.</summary>
internal static class Calibrator
{
    /// <summary>Calibrates a model on the people among the labelled accounts; each gives at most one window a stratum, its first.</summary>
    /// <param name="events">Event files.</param>
    /// <param name="labels">Label files; managed accounts are left out.</param>
    /// <param name="model">The model.</param>
    /// <param name="modelDigest">Its digest.</param>
    /// <param name="publish">Mark it as made for others: with it every verdict stays unknown.</param>
    /// <param name="progress">Shows how far it is.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <param name="detectors">The outside detectors whose findings may count; null for all.</param>
    /// <param name="texts">The text models that the model was trained with; null for none.</param>
    /// <returns>The calibration, and how many records no rule of the mapping wanted.</returns>
    /// <exception cref="FormatException">There is nobody to calibrate on.</exception>
    public static (Calibration Calibration, long Unmapped) Calibrate(
        EventFiles events, IReadOnlyList<string> labels, ModelFile model, string modelDigest, bool publish, RunProgress progress,
        CancellationToken cancellation, IReadOnlyList<Detector>? detectors = null, TextModelSet? texts = null)
    {
        var people = LabelFile.Read(labels).Where(pair => !pair.Value).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var models = new ModelSet(model, new HashSet<string>());
        using var deadLetters = new DeadLetters(null);
        var recorder = new PathRecorder(model.Window, people, models, detectors: detectors, texts: texts, findsGroups: true);
        var windows = recorder.Record(events, deadLetters, progress.Report, cancellation);
        progress.Clear();
        var chosen = windows
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Where(window => window.Path.Count > 0).DistinctBy(window => window.Stratum)
                .Select(window => (Account: pair.Key, Window: window)))
            .ToArray();
        if (chosen.Length == 0) throw new FormatException("Nobody to calibrate on: no account labelled 'human' has five posts in these files.");
        var number = chosen.Select(item => item.Account).Distinct().Index().ToDictionary(item => item.Item, item => item.Index);
        var calibration = new Calibration
        {
            ModelDigest = modelDigest,
            Window = model.Window,
            IsPublished = publish,
            IsCrossConformal = chosen.Any(item => models.HasSeen(item.Account)),
            Accounts = [.. chosen.Select(item => CalibrationAccount.Of(
                number[item.Account], item.Window.Stratum, item.Window.Path, item.Window.Break, models.For(item.Account).Evidence, item.Window.Group))],
            Scales = [.. ScalesOf([.. chosen.DistinctBy(item => (item.Account, item.Window.Stratum.Language, item.Window.Stratum.Kind)).Select(item => item.Window)])],
        };
        return (calibration, recorder.Unmapped);
    }

    private static IEnumerable<PeopleScale> ScalesOf(WindowRecord[] windows) => windows
        .GroupBy(window => (window.Stratum.Language, window.Stratum.Kind))
        .OrderBy(group => group.Key.Language, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Kind)
        .Select(group => new PeopleScale(
            group.Key.Language,
            group.Key.Kind,
            [.. Enumerable.Range(0, Channels.FeatureCount).Select(feature => FeatureScale.Of(group.Select(window => window.Final.Values[feature])))]));
}
