using Candor.Events.Texts;

namespace Candor.Verdicts;

/// <summary>An act of an account that is being explained.</summary>
/// <param name="Id">The event's id, as it came.</param>
/// <param name="Time">Unix milliseconds.</param>
/// <param name="Text">What its text shows; null where it has none or it does not count as content evidence.</param>
public sealed record SeenEvent(string Id, long Time, TextFacts? Text);
