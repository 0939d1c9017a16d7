namespace Candor.Cel.Conformance;

/// <summary>How a test ended.</summary>
/// <param name="Test">Which.</param>
/// <param name="Verdict">How.</param>
/// <param name="Detail">Why it does not apply, how it failed, or the message of an error that was asked for.</param>
public sealed record Outcome(ConformanceTest Test, Verdict Verdict, string Detail);
