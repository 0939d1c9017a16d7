namespace Candor.Tests.Exact;

/// <summary>One post, comment or message.</summary>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="Text">Its text; null where it has none or none may be looked at.</param>
internal sealed record ExactAct(long Time, ExactText? Text);
