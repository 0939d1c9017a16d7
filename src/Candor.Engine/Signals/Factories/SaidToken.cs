namespace Candor.Signals.Factories;

/// <summary>Something that a post says: a word, a tag, a link, a mention, or the whole text.</summary>
/// <param name="Sort">Which of these.</param>
/// <param name="Key">Its hash.</param>
public readonly record struct SaidToken(SaidSort Sort, ulong Key);
