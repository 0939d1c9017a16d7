namespace Candor.Cli.Policies.Publishing;

/// <summary>A piece of a phrase. Plain text: whoever writes it escapes it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="Target">The anchor on this page it leads to; null for none.</param>
internal readonly record struct Span(string Text, SpanKind Kind = SpanKind.Text, string? Target = null);
