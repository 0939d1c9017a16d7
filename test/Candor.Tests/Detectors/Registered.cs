using Candor.Events.Detectors;

namespace Candor.Tests.Detectors;

/// <summary>Registered detectors.</summary>
internal static class Registered
{
    public static Detector Of(
        string name, string version, DetectorStatus status = DetectorStatus.Active, float threshold = 0.8f,
        DetectorSubject judges = DetectorSubject.Automation) => new()
        {
            Name = name,
            Version = version,
            Judges = judges,
            Owner = "trust@example.org",
            Status = status,
            From = new DateOnly(2020, 1, 1),
            Calibration = new DetectorCalibration
            {
                Alpha = 0.01,
                Threshold = threshold,
                People = 400,
                Items = 900,
                Date = new DateOnly(2026, 5, 3),
                Quantiles = [.. Enumerable.Range(0, DetectorCalibration.QuantileCount).Select(i => i / 20f)],
            },
        };
}
