using System.Text;
using Candor.Events.Texts;

namespace Candor.Signals.Text.Normalizing;

/// <summary>
/// The slow way through a text, for one that the table alone cannot fold: decomposed points, without what shows nothing. Reused from text to text.
/// </summary>
internal sealed class PointReader
{
    /// <summary>Points a character may become, on the average of a text: no text in canonical decomposition needs more than 4.</summary>
    private const int MostGrowth = 4;

    private const int ByteOrderMark = 0xFEFF;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Room for the longest decomposition of one character whatever the text's length.</summary>
    private const int LeastRoom = 64;

    private int[] _points = new int[1024];
    private int _count;
    private Folds _seen;
    private bool _anyStyled;
    private int _before; // the last point of the text that shows, as it was written; -1 at the start
    private int _base; // the last point taken that is no mark
    private bool _endsInWord; // whether it belongs to a word
    private bool _isSelected; // whether a selector has come behind it
    private int _overrides;
    private Tampering _pending; // what counts only within a word, since the last point that shows
    private bool _isPending;
    private Tampering _tampering;

    /// <summary>The points; to be written to while they are folded.</summary>
    public Span<int> Points => _points.AsSpan(0, _count);

    /// <summary>Whether letters of several scripts or styles are in it.</summary>
    public bool MixesScripts => _anyStyled || (_seen & (Folds.Latin | Folds.Foreign)) == (Folds.Latin | Folds.Foreign);

    /// <summary>Whether there may be anything to order or to compose.</summary>
    public bool MayHaveMarks => (_seen & Folds.Rare) != 0;

    /// <summary>What was seen of tampering.</summary>
    public Tampering Tampering => _tampering;

    /// <summary>Full-width punctuation.</summary>
    public int FullWidth { get; private set; }

    /// <summary>Half-width punctuation.</summary>
    public int HalfWidth { get; private set; }

    /// <summary>Reads a text; what a text of hostile expansions would be beyond 4 points a character is cut.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        var room = MostGrowth * text.Length + LeastRoom;
        if (_points.Length < room) _points = new int[room];
        (_count, _seen, _anyStyled, _overrides) = (0, Folds.None, false, 0);
        (_before, _base, _endsInWord, _isSelected) = (-1, -1, false, false);
        (_pending, _isPending, _tampering, FullWidth, HalfWidth) = (default, false, default, 0, 0);
        for (var i = 0; i < text.Length && _count < room;)
        {
            var entry = FoldTable.Entries[text[i]];
            if ((entry & (uint)(Folds.Rare | Folds.HasParts)) == 0)
            {
                ReadPlain(text[i++], entry);
                continue;
            }

            var point = PointAt(text[i..], out var length);
            var invisible = Invisibles.Of(point);
            if (invisible == Invisible.None) ReadShown(point, room);
            else if (Invisibles.FlagLength(text[i..], _before) is > 0 and var flag)
            {
                length = flag;
                _tampering.Harmless++;
            }
            else ReadInvisible(invisible, point, text[(i + length)..]);
            i += length;
        }

        Settle(false);
        Judge();
    }

    private void ReadPlain(char c, uint entry)
    {
        var known = (Folds)entry;
        FullWidth += (known & Folds.FullWidth) != 0 ? 1 : 0;
        HalfWidth += (known & Folds.HalfWidth) != 0 ? 1 : 0;
        Show(c);
        Take((char)entry);
    }

    private void ReadShown(int point, int room)
    {
        FullWidth += (FoldTable.Of(point) & Folds.FullWidth) != 0 ? 1 : 0;
        var isBetween = _endsInWord && Blanks.IsUnusual(point) && Characters.IsLetter(_base);
        Show(point);
        if (Blanks.IsUnusual(point))
        {
            Take(Blanks.Space);
            _pending.Spaces += isBetween ? 1 : 0;
            _isPending = isBetween;
            _tampering.Harmless += isBetween ? 0 : 1;
            return;
        }

        var parts = Decompositions.Of(point);
        if (parts.IsEmpty) Take(point is NormalText.Link or NormalText.Mention ? FoldTable.Replacement : TraditionalCharacters.Simplify(point));
        foreach (var part in parts)
        {
            if (_count == room) break;
            Take(TraditionalCharacters.Simplify(part));
            if (FoldTable.IsStyled(point) && LookAlikes.ScriptOf(part) != Script.None) MarkStyled();
        }
    }

    private void MarkStyled()
    {
        _points[_count - 1] |= WordScripts.Styled;
        _anyStyled = true;
    }

    /// <summary>What is within a word only shows when the word goes on behind it.</summary>
    private void Show(int point)
    {
        if (_isPending) Settle(_pending.Spaces > 0 ? Characters.IsLetter(point) : IsWord(point));
        (_before, _isSelected) = (point, false);
    }

    private void Take(int point)
    {
        _points[_count++] = point;
        _seen |= FoldTable.Of(point);
        if (!FoldTable.IsMark(point)) (_base, _endsInWord) = (point, IsWord(point));
    }

    private void ReadInvisible(Invisible sort, int point, ReadOnlySpan<char> rest)
    {
        switch (sort)
        {
            case Invisible.Joiner when KeepsJoiner(point, rest):
                _points[_count++] = point;
                _tampering.Harmless++;
                break;
            case Invisible.Selector when !_isSelected && _before >= 0 && Invisibles.TakesSelector(_before):
                _isSelected = true;
                _tampering.Harmless++;
                break;
            case Invisible.ZeroWidth when _before < 0 && point == ByteOrderMark:
            case Invisible.ZeroWidth or Invisible.Joiner when Invisibles.IsJoining(_base):
            case Invisible.ZeroWidth or Invisible.Joiner or Invisible.SoftHyphen or Invisible.Direction when !_endsInWord:
                _tampering.Harmless++;
                break;
            case Invisible.ZeroWidth or Invisible.Joiner:
                _pending.ZeroWidth++;
                _isPending = true;
                break;
            case Invisible.SoftHyphen:
                _pending.SoftHyphens++;
                _isPending = true;
                break;
            case Invisible.Direction:
                _pending.Directions++;
                _isPending = true;
                break;
            case Invisible.Selector:
                _tampering.Selectors++;
                break;
            case Invisible.Tag:
                _tampering.Tags++;
                break;
            case Invisible.Override:
                _overrides++;
                break;
        }
    }

    private bool KeepsJoiner(int point, ReadOnlySpan<char> rest)
    {
        if (_count > 0 && Invisibles.Of(_points[_count - 1]) == Invisible.Joiner) return false;
        return Invisibles.IsJoining(_base) || point == ZeroWidthJoiner && Invisibles.IsEmoji(_base) && Invisibles.IsEmoji(PointAt(rest, out _));
    }

    private void Settle(bool withinWord)
    {
        if (withinWord)
        {
            _tampering.ZeroWidth += _pending.ZeroWidth;
            _tampering.SoftHyphens += _pending.SoftHyphens;
            _tampering.Directions += _pending.Directions;
            _tampering.Spaces += _pending.Spaces;
        }
        else _tampering.Harmless += _pending.Total;
        (_pending, _isPending) = (default, false);
    }

    /// <summary>Where letters run from right to left, directions belong to the writing; an override belongs to none.</summary>
    private void Judge()
    {
        if ((_seen & Folds.RightToLeft) != 0)
        {
            _tampering.Harmless += _tampering.Directions;
            _tampering.Directions = 0;
        }

        _tampering.Directions += _overrides;
    }

    private static bool IsWord(int point) => Characters.IsWordPart(point) || FoldTable.IsMark(point);

    /// <summary>The point that a text starts with; a surrogate alone is replaced.</summary>
    private static int PointAt(ReadOnlySpan<char> text, out int length)
    {
        Rune.DecodeFromUtf16(text, out var rune, out length);
        return rune.Value;
    }
}
