using Candor.Signals.Text.Normalizing;

namespace Candor.Signals.Text;

/// <summary>The way of every text to the heads of a model, in training as in use: normalised, folded, cut. Reused from text to text; one a thread.</summary>
internal sealed class TextReading
{
    private const int MostRead = 8 * TextScorer.MostCharacters;
    private readonly TextNormalizer _normalizer = new();
    private readonly FoldedText _folded = new();

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it was written; of a very long one the beginning.</param>
    /// <param name="tampering">What was done to it.</param>
    /// <returns>At most <see cref="TextScorer.MostCharacters"/>, valid until the next call.</returns>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> text, out Tampering tampering)
    {
        var normal = _normalizer.Normalize(text.Length > MostRead ? text[..MostRead] : text);
        tampering = normal.Tampering;
        var folded = _folded.Read(normal.Text);
        return folded.Length > TextScorer.MostCharacters ? folded[..TextScorer.MostCharacters] : folded;
    }
}
