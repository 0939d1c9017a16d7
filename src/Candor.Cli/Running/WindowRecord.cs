using Candor.Evidence;

namespace Candor.Cli.Running;

/// <summary>One window of an account, as recorded for training and calibration.</summary>
/// <param name="Path">Snapshots at its checkpoints and at its end; empty under five acts.</param>
/// <param name="Final">The last one, however young.</param>
/// <param name="Stratum">At the window's end.</param>
/// <param name="Break">The break statistic's maximum so far.</param>
/// <param name="Group">What is known of the account from those it acts with, nats; 0 for a window that closed before the end.</param>
internal sealed record WindowRecord(IReadOnlyList<Snapshot> Path, Snapshot Final, Stratum Stratum, float Break, float Group);
