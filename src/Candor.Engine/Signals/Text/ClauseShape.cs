namespace Candor.Signals.Text;

/// <summary>
/// How long the clauses are and what ends them, without a single word: for every clause its length, in steps of a third of a doubling, then the mark behind it; runs
/// of 1 to 4 of these. Nothing of the topic is in it. Not thread-safe.
/// </summary>
internal sealed class ClauseShape : ISlotView
{
    private const int Bits = 16;
    private const int Longest = 4;
    private const int LongestClause = 60;
    private const ushort End = 1;
    private const string Ends = ".,、?!:;\"()-…<>~";
    private static readonly byte[] IsEnd = MakeEnds();
    private static readonly ushort[] Steps = [.. Enumerable.Range(0, LongestClause + 1).Select(length => (ushort)(0x100 + Math.Log2(length + 1) * 3))];
    private readonly ushort[] _symbols = new ushort[(2 * TextScorer.MostCharacters) + 2];

    /// <inheritdoc/>
    public int Slots => 1 << Bits;

    /// <inheritdoc/>
    public int Read(ReadOnlySpan<char> text, Span<int> slots, out float scale)
    {
        var (count, length) = (0, 0);
        foreach (var c in text)
        {
            if (IsEnd[c] == 0)
            {
                length++;
                continue;
            }

            _symbols[count++] = Steps[Math.Min(length, LongestClause)];
            _symbols[count++] = c;
            length = 0;
        }

        if (length > 0)
        {
            _symbols[count++] = Steps[Math.Min(length, LongestClause)];
            _symbols[count++] = End;
        }

        count = Math.Min(count, TextScorer.MostSlots / Longest);
        scale = 0.5f / MathF.Sqrt(count + 1);
        return SlotHash.Runs(_symbols.AsSpan(0, count), Longest, Bits, slots);
    }

    private static byte[] MakeEnds()
    {
        var ends = new byte[1 << 16];
        foreach (var c in Ends) ends[c] = 1;
        return ends;
    }
}
