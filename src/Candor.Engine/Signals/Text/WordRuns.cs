namespace Candor.Signals.Text;

/// <summary>Words, and pairs of them; any other character is a word of its own.</summary>
internal sealed class WordRuns : ISlotView
{
    private const int Bits = 19;

    /// <inheritdoc/>
    public int Slots => 1 << Bits;

    /// <inheritdoc/>
    public int Read(ReadOnlySpan<char> text, Span<int> slots, out float scale)
    {
        var (count, before) = (0, 0u);
        foreach (var word in new WordReader(text))
        {
            var hash = SlotHash.Of(word);
            slots[count++] = SlotHash.Slot(hash, Bits);
            if (count > 1) slots[count++] = SlotHash.Slot(SlotHash.Step(before, (int)hash), Bits);
            before = hash;
        }

        scale = 1 / MathF.Sqrt(count + 10);
        return count;
    }
}
