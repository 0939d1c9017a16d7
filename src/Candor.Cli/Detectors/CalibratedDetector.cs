using Candor.Cli.Running;
using Candor.Events.Detectors;

namespace Candor.Cli.Detectors;

/// <summary>What came of calibrating a version.</summary>
/// <param name="Detector">The version, with its calibration.</param>
/// <param name="IsNew">Whether it was calibrated; not if it is retired or there are too few people.</param>
/// <param name="People">People with at least one item.</param>
/// <param name="Above">Of them those with any item above the threshold.</param>
/// <param name="HeldOut">The same with thresholds made without them, from the other half; of nobody if a half is too few.</param>
internal sealed record CalibratedDetector(Detector Detector, bool IsNew, int People, Rate Above, Rate HeldOut);
