using System.Collections.Frozen;

namespace Candor.Signals.Text;

/// <summary>
/// A text of a spaced script without its content words: function words as they are, of the others their ending and whether they are long, marks as they are; runs of
/// 1 to 4 of these. Not thread-safe.
/// </summary>
internal sealed class WordSkeleton : ISlotView
{
    private const int Bits = 18;
    private const int Longest = 4;
    private const int LongWord = 7;
    private static readonly string[] Endings = ["ly", "ing", "ed", "ion", "s"];
    private readonly FrozenDictionary<uint, ushort> _words; // by hash: a stranger that shares one is a chance in millions
    private readonly ushort[] _symbols = new ushort[TextScorer.MostCharacters];

    /// <param name="functionWords">Words that stay.</param>
    public WordSkeleton(IEnumerable<string> functionWords) => _words = functionWords.Distinct().Order(StringComparer.Ordinal)
        .Select((word, i) => (word, i)).ToFrozenDictionary(pair => SlotHash.Of(pair.word), pair => (ushort)(0xE100 + pair.i));

    /// <inheritdoc/>
    public int Slots => 1 << Bits;

    /// <inheritdoc/>
    public int Read(ReadOnlySpan<char> text, Span<int> slots, out float scale)
    {
        var count = 0;
        foreach (var word in new WordReader(text)) _symbols[count++] = SymbolOf(word);
        count = Math.Min(count, TextScorer.MostSlots / Longest);
        scale = 0.5f / MathF.Sqrt(count + 1);
        return SlotHash.Runs(_symbols.AsSpan(0, count), Longest, Bits, slots);
    }

    private ushort SymbolOf(ReadOnlySpan<char> word)
    {
        if (!WordReader.IsLetter(word[0])) return word[0];
        if (_words.TryGetValue(SlotHash.Of(word), out var symbol)) return symbol;
        var ending = 0;
        while (ending < Endings.Length && !word.EndsWith(Endings[ending])) ending++;
        return (ushort)(0xF000 + (ending * 2) + (word.Length > LongWord ? 1 : 0));
    }
}
