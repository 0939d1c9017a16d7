namespace Candor.Events.Texts;

/// <summary>
/// What one text shows, as far as the account state keeps it: fixed in size, free of the words themselves. Made by <see cref="TextAnalyzer"/>;
/// definitions are those of the account score (docs/features.md).
/// </summary>
public struct TextFacts
{
    /// <summary>What it has and has not.</summary>
    public TextMarks Marks { get; set; }

    /// <summary>log2(1 + characters of the body).</summary>
    public float Length { get; set; }

    /// <summary>log2(1 + words).</summary>
    public float Words { get; set; }

    /// <summary>Mean letters a word; 4 where there is none.</summary>
    public float WordLength { get; set; }

    /// <summary>Hashtags, at most 6.</summary>
    public byte Tags { get; set; }

    /// <summary>Emoji, at most 6.</summary>
    public byte Emoji { get; set; }

    /// <summary>Commas in the body, at most 5.</summary>
    public byte Commas { get; set; }

    /// <summary>Sentence ends followed by space or the end, at most 6.</summary>
    public byte Sentences { get; set; }

    /// <summary>Hash of the layout: length class and the presence of tag, link, emoji, marks, lines, mention, ending and capital.</summary>
    public uint Layout { get; set; }

    /// <summary>Hash of the set of punctuation characters, emoji excluded.</summary>
    public uint Punctuation { get; set; }

    /// <summary>Hash of the first two words; 0 if there are fewer.</summary>
    public uint Opening { get; set; }

    /// <summary>Min-wise sketch of the body's letter shingles.</summary>
    public ShingleSketch Sketch { get; set; }

    /// <summary>How much it looks made by a language model, if a model scored it; not the analyzer's business.</summary>
    public TextMaking Making { get; set; }
}
