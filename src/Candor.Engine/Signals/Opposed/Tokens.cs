using Candor.Events.Texts;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>A plain text as words: a character of an unspaced script, or a run of letters and digits, as a hash with its place. Marks are passed over.</summary>
internal sealed class Tokens
{
    private readonly List<(uint Word, int Start, int End)> _items = [];

    /// <summary>How many.</summary>
    public int Count => _items.Count;

    /// <summary>The word at a place, and where it stands in the plain text.</summary>
    public (uint Word, int Start, int End) this[int at] => _items[at];

    /// <summary>Reads a plain text.</summary>
    public void Read(ReadOnlySpan<char> plain)
    {
        _items.Clear();
        for (var i = 0; i < plain.Length;)
        {
            var start = i++;
            if (PlainCharacters.IsUnspaced(plain[start])) _items.Add((TextHash.Of(plain.Slice(start, 1)), start, i));
            else if (PlainCharacters.IsSpaced(plain[start]))
            {
                while (i < plain.Length && (PlainCharacters.IsSpaced(plain[i]) || plain[i] == '\'')) i++;
                _items.Add((TextHash.Of(plain[start..i]), start, i));
            }
        }
    }
}
