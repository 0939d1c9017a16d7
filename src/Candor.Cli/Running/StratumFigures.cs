namespace Candor.Cli.Running;

/// <summary>What came of the accounts of a stratum that took no part in training or calibration, summed over many splits.</summary>
/// <param name="FalseAbove">People above their threshold.</param>
/// <param name="FalseManaged">People found managed.</param>
/// <param name="TrueAbove">Managed accounts above their threshold.</param>
/// <param name="TrueManaged">Managed accounts found managed.</param>
internal sealed record StratumFigures(Rate FalseAbove, Rate FalseManaged, Rate TrueAbove, Rate TrueManaged);
