using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>What the decisions of a log were made by. Every segment states it.</summary>
/// <param name="Model">Of the model's bytes.</param>
/// <param name="Calibration">Of the calibration's bytes.</param>
/// <param name="Policy">Of the policy's bytes; the default without a policy.</param>
public sealed record LogIdentity(Digest Model, Digest Calibration, Digest Policy);
