using Candor.Signals.Opposed;

namespace Candor.Tests.Signals.Opposed;

/// <summary>A made-up item.</summary>
/// <param name="Use">The use that it shows, or whose benign twin it is.</param>
/// <param name="IsOpposed">Which of both.</param>
/// <param name="Text">The text; empty for an account alone.</param>
/// <param name="Context">What is known beside it.</param>
internal sealed record MadeItem(string Use, bool IsOpposed, string Text, UseContext Context);
