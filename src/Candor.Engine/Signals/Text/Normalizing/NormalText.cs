namespace Candor.Signals.Text.Normalizing;

/// <summary>A normalised text and what was seen on the way. Valid until its <see cref="TextNormalizer"/> takes the next one.</summary>
/// <param name="text">The normalised characters.</param>
/// <param name="tampering">What was done to the text.</param>
/// <param name="fullWidth">Full-width punctuation marks.</param>
/// <param name="halfWidth">Half-width punctuation marks.</param>
public readonly ref struct NormalText(ReadOnlySpan<char> text, Tampering tampering, int fullWidth, int halfWidth)
{
    /// <summary>Stands for a link; never in it for any other reason.</summary>
    public const char Link = '\uE000';

    /// <summary>Stands for a mention; never in it for any other reason.</summary>
    public const char Mention = '\uE001';

    /// <summary>The normalised characters, UTF-16.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>What was done to the text.</summary>
    public Tampering Tampering { get; } = tampering;

    /// <summary>Punctuation marks of the text that were full-width (，。！「), as many as there were before folding.</summary>
    public int FullWidth { get; } = fullWidth;

    /// <summary>Punctuation marks of the text in ASCII, those in links and the sign of a mention left out.</summary>
    public int HalfWidth { get; } = halfWidth;
}
