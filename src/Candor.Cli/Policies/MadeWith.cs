namespace Candor.Cli.Policies;

/// <summary>What the verdicts behind measures were made with.</summary>
/// <param name="Model">SHA-256 of the model, hexadecimal.</param>
/// <param name="Calibration">SHA-256 of the calibration.</param>
internal sealed record MadeWith(string Model, string Calibration);
