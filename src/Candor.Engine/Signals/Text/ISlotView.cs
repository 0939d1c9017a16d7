namespace Candor.Signals.Text;

/// <summary>A way to see a text as a bag of hashed things, each with a weight in a model.</summary>
internal interface ISlotView
{
    /// <summary>Different slots.</summary>
    int Slots { get; }

    /// <summary>Finds the slots of a text, repeats included.</summary>
    /// <param name="text">Folded, at most <see cref="TextScorer.MostCharacters"/>.</param>
    /// <param name="slots">Room for <see cref="TextScorer.MostSlots"/>.</param>
    /// <param name="scale">What scales the sum of their weights, so that a long text does not score by its length.</param>
    /// <returns>How many there are.</returns>
    int Read(ReadOnlySpan<char> text, Span<int> slots, out float scale);
}
