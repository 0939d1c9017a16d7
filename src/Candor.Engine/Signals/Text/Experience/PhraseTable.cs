using System.Runtime.CompilerServices;

namespace Candor.Signals.Text.Experience;

/// <summary>
/// All phrases as one tree of characters, flat in two tables, so that the longest phrase at a place is found without allocation. A number in a phrase
/// matches any number; a simplified character matches its traditional form too.
/// </summary>
internal sealed class PhraseTable
{
    private const char Number = '#';

    private readonly ulong[] _starts = new ulong[1024];
    private readonly uint[] _edges;
    private readonly ushort[] _targets;
    private readonly PhraseRole[] _roles;
    private readonly bool[] _takesNumber;
    private readonly int _shift;

    private PhraseTable(Dictionary<uint, ushort> edges, List<PhraseRole> roles)
    {
        var bits = 1;
        while (1 << bits < edges.Count * 2) bits++;
        _shift = 32 - bits;
        (_edges, _targets, _roles, _takesNumber) = (new uint[1 << bits], new ushort[1 << bits], [.. roles], new bool[roles.Count]);
        foreach (var (edge, target) in edges)
        {
            var slot = SlotOf(edge);
            while (_edges[slot] != 0) slot = (slot + 1) & (_edges.Length - 1);
            (_edges[slot], _targets[slot]) = (edge, target);
            if ((edge & 0xffff) == Number) _takesNumber[edge >> 16] = true;
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
        var edges = new Dictionary<uint, ushort>();
        var roles = new List<PhraseRole> { PhraseRole.None };
        foreach (var (role, phrase) in phrases)
        {
            var node = 0;
            foreach (var raw in phrase)
            {
                var c = PlainCharacters.Fold(raw);
                if (!edges.TryGetValue(Edge(node, c), out var next))
                {
                    next = checked((ushort)roles.Count);
                    roles.Add(PhraseRole.None);
                    edges[Edge(node, c)] = next;
                    if (TraditionalCharacters.Of(c) is { } other) edges.TryAdd(Edge(node, other), next);
                }

                node = next;
            }

            if (roles[node] == PhraseRole.None) roles[node] = role;
        }

        return new PhraseTable(edges, roles);
    }

    /// <summary>The longest phrase that <paramref name="text"/> begins with.</summary>
    /// <returns>Its role, or <see cref="PhraseRole.None"/>.</returns>
    public PhraseRole Longest(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var first = PlainCharacters.Fold(text[0]);
        if ((_starts[first >> 6] >> (first & 63) & 1) == 0) return PhraseRole.None;
        var role = Walk(text, Next(0, first), 1, ref length);
        return role == PhraseRole.None && PlainCharacters.IsNumeral(first) ? Walk(text, Next(0, Number), PlainCharacters.NumberLength(text), ref length) : role;
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
                next = Next(node, Number);
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
            if (found == edge) return _targets[slot];
            slot = (slot + 1) & (_edges.Length - 1);
        }

        return 0;
    }

    private static uint Edge(int node, char c) => ((uint)node << 16) | c;

    private int SlotOf(uint edge) => (int)((edge * 2654435769u) >> _shift);
}
