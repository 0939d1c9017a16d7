using Candor.Cli.Running;
using Candor.Events.Detectors;
using Candor.Evidence.Calibrating;

namespace Candor.Cli.Detectors;

/// <summary>Makes the thresholds of detectors from what they say of people.</summary>
internal static class DetectorCalibrator
{
    /// <summary>Calibrates one version.</summary>
    /// <param name="findings">What it found.</param>
    /// <param name="people">Keyed hashes of the accounts of people.</param>
    /// <param name="alpha">Share of people's items that may be above the threshold.</param>
    public static CalibratedDetector Calibrate(DetectorFindings findings, IReadOnlySet<ulong> people, double alpha)
    {
        var accounts = findings.ScoresOf(people.Contains);
        var scores = accounts.Select(account => account.Scores).ToArray();
        if (findings.Detector.Status == DetectorStatus.Retired || scores.Length < Conformal.LeastAccounts(alpha))
        {
            return new CalibratedDetector(findings.Detector, IsNew: false, scores.Length, default, default);
        }

        var calibration = new DetectorCalibration
        {
            Alpha = alpha,
            Threshold = ItemThreshold.Of(scores, alpha),
            People = scores.Length,
            Items = scores.Sum(items => items.Length),
            Date = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(findings.Newest).UtcDateTime),
            Quantiles = ItemThreshold.Quantiles(scores, DetectorCalibration.QuantileCount),
        };
        return new CalibratedDetector(
            findings.Detector with { Calibration = calibration }, IsNew: true, scores.Length, Above(scores, calibration.Threshold), HeldOut(scores, alpha));
    }

    /// <summary>People with an item above the threshold that the other half of the people gives: the two halves, one after the other.</summary>
    private static Rate HeldOut(float[][] scores, double alpha)
    {
        float[][] even = [.. scores.Where((_, i) => i % 2 == 0)], odd = [.. scores.Where((_, i) => i % 2 == 1)];
        if (odd.Length < Conformal.LeastAccounts(alpha)) return default;
        var (one, other) = (Above(even, ItemThreshold.Of(odd, alpha)), Above(odd, ItemThreshold.Of(even, alpha)));
        return new Rate(one.Hits + other.Hits, one.Of + other.Of);
    }

    private static Rate Above(float[][] scores, float threshold) => new(scores.Count(items => items.Max() > threshold), scores.Length);
}
