namespace Candor.Events.Texts;

/// <summary>Hashes of a text's content words, hashtags and emoji, in order, repeats included.</summary>
/// <param name="words">Content words.</param>
/// <param name="tags">Hashtags, lower case.</param>
/// <param name="emoji">Emoji.</param>
public readonly ref struct TextTokens(ReadOnlySpan<uint> words, ReadOnlySpan<uint> tags, ReadOnlySpan<uint> emoji)
{
    /// <summary>Content words.</summary>
    public ReadOnlySpan<uint> Words { get; } = words;

    /// <summary>Hashtags.</summary>
    public ReadOnlySpan<uint> Tags { get; } = tags;

    /// <summary>Emoji.</summary>
    public ReadOnlySpan<uint> Emoji { get; } = emoji;
}
