namespace Candor.Embedded.Records;

/// <summary>A verdict as a finished run kept it.</summary>
/// <param name="Row">What is asked for.</param>
/// <param name="Line">The verdict line, JSON.</param>
public sealed record KeptVerdict(VerdictRow Row, string Line);
