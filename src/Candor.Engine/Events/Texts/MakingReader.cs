namespace Candor.Events.Texts;

/// <summary>Says how much a text looks made by a language model; nothing where it cannot.</summary>
/// <param name="text">As it was written.</param>
/// <param name="language">Its language, see <see cref="LanguageCode"/>; 0 if not given.</param>
public delegate TextMaking MakingReader(ReadOnlySpan<char> text, ushort language);
