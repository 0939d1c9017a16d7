using Candor.Cli.Running;
using Candor.Events.Detectors;
using Candor.Evidence.Calibrating;
using Candor.Evidence.Measurement;

namespace Candor.Cli.Detectors;

/// <summary>How a registered version does.</summary>
internal sealed record DetectorFigures
{
    /// <summary>The version.</summary>
    public required Detector Detector { get; init; }

    /// <summary>Findings within its days about what it judges.</summary>
    public required long Events { get; init; }

    /// <summary>Other findings under its name: without effect.</summary>
    public required long Beside { get; init; }

    /// <summary>Accounts with a finding above the threshold, of all with a finding; of nobody without a calibration.</summary>
    public Rate Above { get; init; }

    /// <summary>Share of people's items above the threshold, each person weighing the same; NaN without labels. The promise is that it stays under alpha.</summary>
    public double PeopleItemsAbove { get; init; } = double.NaN;

    /// <summary>Accounts found rightly, of those found of which the truth is known.</summary>
    public Rate Precision { get; init; }

    /// <summary>Evidence against a precision of at least the floor: the e-process's largest value.</summary>
    public double Evidence { get; init; } = 1;

    /// <summary>Whether it is to be retired.</summary>
    public bool IsToRetire { get; init; }

    /// <summary>How far its scores have moved since the calibration, at least; NaN if nobody can tell.</summary>
    public double Drift { get; init; } = double.NaN;

    /// <summary>What that stays under in 95 of 100 cases while nothing has moved.</summary>
    public double DriftBar { get; init; } = double.NaN;

    /// <summary>Whether drift was measured on people alone, and not on all accounts.</summary>
    public bool IsDriftOfPeople { get; init; }

    /// <summary>Measures a version.</summary>
    /// <param name="findings">What it found.</param>
    /// <param name="labels">Whether each account is managed, by keyed hash.</param>
    /// <param name="delta">Chance of retiring one whose precision is at its floor.</param>
    public static DetectorFigures Of(DetectorFindings findings, IReadOnlyDictionary<ulong, bool> labels, double delta)
    {
        var figures = new DetectorFigures { Detector = findings.Detector, Events = findings.Events, Beside = findings.Beside };
        if (findings.Detector.Calibration is not { } calibration) return figures;
        var all = findings.ScoresOf(_ => true);
        var people = findings.ScoresOf(account => labels.TryGetValue(account, out var isManaged) && !isManaged);
        float[][] watched = [.. (people.Count > 0 ? people : all).Select(account => account.Scores)];
        var known = Known(findings, labels, calibration.Threshold);
        var test = new PrecisionTest(findings.Detector.Floor);
        foreach (var isRight in known) test.Add(isRight);
        return figures with
        {
            Above = new Rate(all.Count(account => account.Scores.Max() > calibration.Threshold), all.Count),
            PeopleItemsAbove = people.Count == 0 ? double.NaN : people.Average(person => ItemThreshold.ShareAbove(person.Scores, calibration.Threshold)),
            Precision = new Rate(known.Count(isRight => isRight), known.Length),
            Evidence = test.Largest,
            IsToRetire = findings.Detector.Status != DetectorStatus.Retired && test.Largest >= 1 / delta,
            Drift = ScoreDrift.Of(calibration.Quantiles, watched),
            DriftBar = watched.Length == 0 ? double.NaN : ScoreDrift.Bar(calibration.People, watched.Length),
            IsDriftOfPeople = people.Count > 0,
        };
    }

    /// <summary>The truth about each account found, one an account, in the order in which it became known; a reviewer's word goes before a label.</summary>
    private static bool[] Known(DetectorFindings findings, IReadOnlyDictionary<ulong, bool> labels, float threshold)
    {
        var known = new List<(long Place, bool IsRight)>();
        foreach (var (account, own) in findings.Accounts)
        {
            if (own.Review is { } review) known.Add((review.Place, review.IsRight));
            else if (own.FirstAbove(threshold) is { } place && labels.TryGetValue(account, out var isManaged)) known.Add((place, isManaged));
        }

        return [.. known.OrderBy(item => item.Place).Select(item => item.IsRight)];
    }
}
