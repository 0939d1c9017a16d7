using System.Runtime.CompilerServices;

namespace Candor.Signals.Text.Phrases;

/// <summary>
/// All phrases as one graph of characters, flat in one table of edges, so that the longest phrase at a place is found without allocation. A number in a phrase
/// matches any number; a simplified character matches its traditional form too.
/// </summary>
internal sealed class PhraseTable
{
    private const int TargetBits = 24, MostNodes = 1 << TargetBits, PairBits = 1 << 18;

    /// <summary>Stands for any second character, and for none.</summary>
    private const char Any = '\0';

    private readonly ulong[] _starts = new ulong[1024];

    /// <summary>Hashed pairs of characters that phrases begin with: most places of a text need no more than one look here.</summary>
    private readonly ulong[] _pairs = new ulong[PairBits / 64];
    private readonly ulong[] _edges;
    private readonly int[] _values;
    private readonly bool[] _takesNumber;
    private readonly int _shift;

    private PhraseTable(PhraseTree tree)
    {
        if (tree.Values.Count > MostNodes) throw new ArgumentException("The phrases are too many.", nameof(tree));
        var bits = 1;
        while (1 << bits < tree.Edges.Count * 3 / 2) bits++;
        _shift = 64 - bits;
        (_edges, _values, _takesNumber) = (new ulong[1 << bits], [.. tree.Values], new bool[tree.Values.Count]);
        foreach (var ((node, c), target) in tree.Edges)
        {
            var edge = Edge(node, c);
            var slot = SlotOf(edge);
            while (_edges[slot] != 0) slot = (slot + 1) & (_edges.Length - 1);
            _edges[slot] = (edge << TargetBits) | (uint)target;
            if (c == PhraseTree.Number) _takesNumber[node] = true;
        }

        for (var c = 0; c < _starts.Length * 64; c++)
        {
            var isNumber = _takesNumber[0] && PlainCharacters.IsNumeral((char)c);
            if (Next(0, (char)c) != 0 || isNumber) _starts[c >> 6] |= 1UL << (c & 63);
            if (isNumber) AddPair((char)c, Any);
        }

        var second = tree.Edges.ToLookup(edge => edge.Key.Node, edge => edge.Key.Character);
        foreach (var ((node, c), target) in tree.Edges)
        {
            if (node != 0) continue;
            if (_values[target] != 0 || _takesNumber[target]) AddPair(c, Any);
            foreach (var next in second[target]) AddPair(c, next);
        }
    }

    /// <summary>A table of phrases, each with a value above 0; of two alike, the first counts.</summary>
    public static PhraseTable Of(IEnumerable<(int Value, string Phrase)> phrases)
    {
        var tree = new PhraseTree();
        foreach (var (value, phrase) in phrases) tree.Add(value, phrase);
        return new PhraseTable(tree.Merged());
    }

    /// <summary>Whether a phrase or a number may begin <paramref name="text"/>: a quick no for most places.</summary>
    public bool MayBegin(ReadOnlySpan<char> text) => MayBegin(PlainCharacters.Fold(text[0]), text.Length == 1 ? Any : PlainCharacters.Fold(text[1]));

    /// <summary>Whether a phrase or a number may begin with two plain characters; with one if the second is <c>\0</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(char first, char second)
    {
        if ((_starts[first >> 6] >> (first & 63) & 1) == 0) return false;
        if (second == Any) return true;
        var pair = PairOf(first, second);
        return (_pairs[pair >> 6] >> (pair & 63) & 1) != 0 || (_pairs[PairOf(first, Any) >> 6] >> (PairOf(first, Any) & 63) & 1) != 0;
    }

    /// <summary>The longest phrase that <paramref name="text"/> begins with.</summary>
    /// <returns>Its value; 0 if there is none.</returns>
    public int Longest(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (!MayBegin(text)) return 0;
        var first = PlainCharacters.Fold(text[0]);
        var value = Walk(text, Next(0, first), 1, ref length);
        return value == 0 && PlainCharacters.IsNumeral(first) ? Walk(text, Next(0, PhraseTree.Number), PlainCharacters.NumberLength(text), ref length) : value;
    }

    private int Walk(ReadOnlySpan<char> text, int node, int at, ref int length)
    {
        var best = 0;
        while (node != 0)
        {
            if (_values[node] != 0 && EndsWord(text, at)) (best, length) = (_values[node], at);
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
            if (found >> TargetBits == edge) return (int)(found & (MostNodes - 1));
            slot = (slot + 1) & (_edges.Length - 1);
        }

        return 0;
    }

    private void AddPair(char first, char second) => _pairs[PairOf(first, second) >> 6] |= 1UL << (PairOf(first, second) & 63);

    private static int PairOf(char first, char second) => (int)((((uint)first << 16 | second) * 2654435769u) >> 14);

    private static ulong Edge(int node, char c) => ((ulong)node << 16) | c;

    private int SlotOf(ulong edge) => (int)((edge * 0x9E3779B97F4A7C15) >> _shift);
}
