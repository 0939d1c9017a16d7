namespace Candor.Signals.Text.Training;

/// <summary>
/// What a text model must beat: logistic regression on runs of 1 to 3 characters of the text as it was written, counts scaled to length 1, hashed to 2^20. For comparison
/// only.
/// </summary>
/// <param name="seed">Of the order of training.</param>
public sealed class NgramBaseline(ulong seed)
{
    private const int Longest = 3;
    private const int Bits = 20;
    private readonly int[] _slots = new int[Longest * TextScorer.MostCharacters];
    private readonly List<SlotBag> _bags = [];
    private readonly List<bool> _isMade = [];
    private float[]? _weights;

    /// <summary>Takes a text to train on.</summary>
    public void Add(ReadOnlySpan<char> text, bool isMade)
    {
        _bags.Add(Read(text));
        _isMade.Add(isMade);
    }

    /// <summary>Trains; no more texts can be taken.</summary>
    public void Train()
    {
        _weights = HashedTraining.Fit(_bags, _isMade, 1 << Bits, seed);
        _bags.Clear();
    }

    /// <summary>Scores a text.</summary>
    public float Score(ReadOnlySpan<char> text) => HashedTraining.Score(Read(text), _weights!);

    private SlotBag Read(ReadOnlySpan<char> text)
    {
        if (text.Length > TextScorer.MostCharacters) text = text[..TextScorer.MostCharacters];
        var count = SlotHash.Runs(System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(text), Longest, Bits, _slots);
        var slots = _slots[..count];
        var squares = slots.GroupBy(slot => slot).Sum(group => (double)group.Count() * group.Count());
        return new SlotBag(slots, (float)(1 / Math.Sqrt(Math.Max(1, squares))));
    }
}
