using System.Runtime.CompilerServices;

namespace Candor.Signals.Text.Experience;

/// <summary>
/// All phrases as one graph of characters, flat in one table of edges, so that the longest phrase at a place is found without allocation. A number in a phrase
/// matches any number; a simplified character matches its traditional form too.
/// </summary>
internal sealed class PhraseTable
{
    private readonly ulong[] _starts = new ulong[1024];
    private readonly ulong[] _edges;
    private readonly PhraseRole[] _roles;
    private readonly bool[] _takesNumber;
    private readonly int _shift;

    private PhraseTable(PhraseTree tree)
    {
        var bits = 1;
        while (1 << bits < tree.Edges.Count * 3 / 2) bits++;
        _shift = 32 - bits;
        (_edges, _roles, _takesNumber) = (new ulong[1 << bits], [.. tree.Roles], new bool[tree.Roles.Count]);
        foreach (var ((node, c), target) in tree.Edges)
        {
            var edge = Edge(node, c);
            var slot = SlotOf(edge);
            while (_edges[slot] != 0) slot = (slot + 1) & (_edges.Length - 1);
            _edges[slot] = ((ulong)edge << 32) | (uint)target;
            if (c == PhraseTree.Number) _takesNumber[node] = true;
        }

        for (var c = 0; c < _starts.Length * 64; c++)
        {
            if (Next(0, (char)c) != 0 || PlainCharacters.IsNumeral((char)c)) _starts[c >> 6] |= 1UL << (c & 63);
        }
    }

    /// <summary>The phrases of both languages.</summary>
    public static PhraseTable Shared { get; } = Of(PhraseExpansion.Read(ChinesePhrases.Text).Concat(PhraseExpansion.Read(EnglishPhrases.Text)));

    /// <summary>A table of phrases; of two alike, the first counts.</summary>
    public static PhraseTable Of(IEnumerable<(PhraseRole Role, string Phrase)> phrases)
    {
        var tree = new PhraseTree();
        foreach (var (role, phrase) in phrases) tree.Add(role, phrase);
        return new PhraseTable(tree.Merged());
    }

    /// <summary>The longest phrase that <paramref name="text"/> begins with.</summary>
    /// <returns>Its role, or <see cref="PhraseRole.None"/>.</returns>
    public PhraseRole Longest(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var first = PlainCharacters.Fold(text[0]);
        if ((_starts[first >> 6] >> (first & 63) & 1) == 0) return PhraseRole.None;
        var role = Walk(text, Next(0, first), 1, ref length);
        return role == PhraseRole.None && PlainCharacters.IsNumeral(first) ? Walk(text, Next(0, PhraseTree.Number), PlainCharacters.NumberLength(text), ref length) : role;
    }

    private PhraseRole Walk(ReadOnlySpan<char> text, int node, int at, ref int length)
    {
        var best = PhraseRole.None;
        while (node != 0)
        {
            if (_roles[node] != PhraseRole.None && EndsWord(text, at)) (best, length) = (_roles[node], at);
            if (at >= text.Length) break;
            var c = PlainCharacters.Fold(text[at]);
            if (c == ' ' && IsBesideNumber(text, at)) c = PlainCharacters.Fold(text[++at]);
            var next = Next(node, c);
            if (next == 0 && _takesNumber[node] && PlainCharacters.IsNumeral(c))
            {
                next = Next(node, PhraseTree.Number);
                at += PlainCharacters.NumberLength(text[at..]);
            }
            else
            {
                at++;
            }

            node = next;
        }

        return best;
    }

    /// <summary>Whether a space only sets off a number, as in "80 元".</summary>
    private static bool IsBesideNumber(ReadOnlySpan<char> text, int at) => at + 1 < text.Length &&
        ((PlainCharacters.IsUnspaced(text[at - 1]) && char.IsAsciiDigit(PlainCharacters.Fold(text[at + 1]))) ||
        (char.IsAsciiDigit(PlainCharacters.Fold(text[at - 1])) && PlainCharacters.IsUnspaced(text[at + 1])));

    /// <summary>Whether no word is cut at <paramref name="at"/>: "stayed" is not in "stayeds".</summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int at) => at >= text.Length ||
        !PlainCharacters.IsSpaced(PlainCharacters.Fold(text[at])) || !IsLatinWord(PlainCharacters.Fold(text[at - 1]));

    private static bool IsLatinWord(char c) => PlainCharacters.IsSpaced(c) && !char.IsAsciiDigit(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(int node, char c)
    {
        var edge = Edge(node, c);
        var slot = SlotOf(edge);
        while (_edges[slot] is var found && found != 0)
        {
            if ((uint)(found >> 32) == edge) return (int)(uint)found;
            slot = (slot + 1) & (_edges.Length - 1);
        }

        return 0;
    }

    private static uint Edge(int node, char c) => ((uint)node << 16) | c;

    private int SlotOf(uint edge) => (int)((edge * 2654435769u) >> _shift);
}
