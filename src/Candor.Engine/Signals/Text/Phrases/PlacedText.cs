using System.Buffers;
using System.Text;
using Candor.Events.Texts;
using Candor.Signals.Text.Normalizing;

namespace Candor.Signals.Text.Phrases;

/// <summary>
/// A text as phrases have it, each character with its place: lower case, half width, simplified, look-alikes in mixed words folded, what shows nothing
/// left out, characters that were set apart ("去 水 印", "d.m") put together again. Folds by the tables of <see cref="TextNormalizer"/>, which keeps no places.
/// </summary>
/// <remarks>Reused from text to text; allocates nothing once its buffers are large enough. Linear in the text.</remarks>
internal sealed class PlacedText
{
    /// <summary>Stands for an emoji outside the basic plane.</summary>
    public const char Picture = '\uE002';

    private const char WideBlank = '\t';
    private const string Separators = " \t\n./\\|-_·•*~+=^`'丨";

    /// <summary>All that characters may be set apart with.</summary>
    private static readonly SearchValues<char> Between = SearchValues.Create(Separators + Picture + "❤♥");

    /// <summary>Plain characters one character may become.</summary>
    private const int MostParts = 4;

    /// <summary>Characters that are put together at once: bounds the look ahead.</summary>
    private const int MostAtoms = 64;

    private char[] _plain = new char[1024];
    private int[] _places = new int[1025];
    private int _count;
    private Folds _seen;

    /// <summary>The plain characters.</summary>
    public ReadOnlySpan<char> Plain => _plain.AsSpan(0, _count);

    /// <summary>Where a run of plain characters stands in the text, in UTF-16 units.</summary>
    public (int Start, int Length) PlaceOf(int start, int length) => (_places[start], _places[start + length - 1] + 1 - _places[start]);

    /// <summary>Reads a text of any characters.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        var room = (MostParts * text.Length) + 1;
        if (_plain.Length < room) (_plain, _places) = (new char[room], new int[room]);
        (_count, _seen) = (0, Folds.None);
        var blank = '\0';
        for (var i = 0; i < text.Length;)
        {
            var entry = FoldTable.Entries[text[i]];
            if (entry <= char.MaxValue && blank == '\0' && (char)entry is not ('h' or 'H'))
            {
                (_plain[_count], _places[_count++]) = ((char)entry, i++); // most characters: nothing is known of them but what they become
                continue;
            }

            if ((entry & (uint)Folds.Blank) != 0)
            {
                blank = (char)entry is Blanks.Break or Blanks.Return ? Blanks.Break : blank == '\0' ? Blanks.Space : blank == Blanks.Space ? WideBlank : blank;
                i++;
                continue;
            }

            var length = (entry & (uint)Folds.Rare) != 0 ? TakeRare(text[i..], i, ref blank) : Take(text[i..], (char)entry, (Folds)entry, i, ref blank);
            i += length;
        }

        const Folds Mixed = Folds.Latin | Folds.Foreign;
        if ((_seen & Mixed) == Mixed) FoldMixedWords();
        for (var i = 0; i < _count; i++) _plain[i] = _plain[i] == '、' ? '、' : PlainCharacters.Fold(_plain[i]);
        Join();
    }

    /// <summary>Takes an ordinary character or a whole link; how many characters that were.</summary>
    private int Take(ReadOnlySpan<char> text, char c, Folds known, int place, ref char blank)
    {
        var link = c is 'h' or 'H' ? References.LinkLength(text) : 0;
        if (link > 0)
        {
            Emit(NormalText.Link, place, ref blank);
            return link;
        }

        _seen |= known;
        Emit(c, place, ref blank);
        return 1;
    }

    /// <summary>Takes a character of which one look is not enough: a surrogate, a mark, what shows nothing, a letter in fancy dress.</summary>
    private int TakeRare(ReadOnlySpan<char> text, int place, ref char blank)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        var point = rune.Value;
        if (Invisibles.Of(point) != Invisible.None || FoldTable.IsMark(point)) return length;
        if (Blanks.IsUnusual(point))
        {
            if (blank == '\0') blank = Blanks.Space;
            return length;
        }

        var parts = Decompositions.Of(point);
        if (parts.IsEmpty)
        {
            Emit(point > char.MaxValue ? Picture : point is NormalText.Link or NormalText.Mention ? FoldTable.Replacement : (char)Simplify(point), place, ref blank);
            return length;
        }

        foreach (var part in parts[..Math.Min(parts.Length, MostParts)])
        {
            if (part > char.MaxValue || FoldTable.IsMark(part)) continue;
            var plain = (char)Simplify(part);
            _seen |= FoldTable.Of(plain);
            Emit(plain, place, ref blank);
        }

        return length;
    }

    private static int Simplify(int point) => TraditionalCharacters.Simplify(point);

    /// <summary>Writes a character and the blank before it; between Han and a Latin letter or digit a blank is only layout.</summary>
    private void Emit(char c, int place, ref char blank)
    {
        if (blank != '\0' && _count > 0 && (blank == Blanks.Break || !IsLayout(_plain[_count - 1], c))) Put(blank, _places[_count - 1] + 1);
        blank = '\0';
        if (_count + 1 < _plain.Length) Put(c, place);
    }

    private void Put(char c, int place) => (_plain[_count], _places[_count++]) = (c, place);

    private static bool IsLayout(char before, char behind) =>
        (PlainCharacters.IsUnspaced(before) && char.IsAsciiLetterOrDigit(behind)) || (char.IsAsciiLetterOrDigit(before) && PlainCharacters.IsUnspaced(behind));

    /// <summary>Words of Latin letters and look-alikes become Latin where every letter can.</summary>
    private void FoldMixedWords()
    {
        for (var start = 0; start < _count;)
        {
            var (end, latin, foreign, can) = (start, false, false, true);
            for (; end < _count && LookAlikes.ScriptOf(_plain[end]) is var script && script != Script.None; end++)
            {
                latin |= script == Script.Latin;
                foreign |= script != Script.Latin;
                can &= LookAlikes.In(Script.Latin, _plain[end]) >= 0;
            }

            for (var i = start; latin && foreign && can && i < end; i++) _plain[i] = (char)LookAlikes.In(Script.Latin, _plain[i]);
            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>Puts together what was set apart character by character with one and the same mark; wide blanks become blanks.</summary>
    private void Join()
    {
        var first = FirstSetApart();
        if (first < 0)
        {
            _plain.AsSpan(0, _count).Replace(WideBlank, ' ');
            return;
        }

        _plain.AsSpan(0, first).Replace(WideBlank, ' ');
        var written = first;
        for (var i = first; i < _count;)
        {
            var step = i + 2 < _count && !IsAtom(_plain[i + 1]) && IsAtom(_plain[i]) && IsAtom(_plain[i + 2]) ? SetApart(i) : 0;
            for (var k = 1; k < step; k++, i += 2) Move(ref written, i);
            Move(ref written, i++);
        }

        _count = written;
    }

    /// <summary>Where characters stand apart for the first time; -1 for nowhere, as in nearly every text.</summary>
    private int FirstSetApart()
    {
        for (var at = 0; at < _count;)
        {
            var found = _plain.AsSpan(at, _count - at).IndexOfAny(Between);
            if (found < 0) return -1;
            at += found;
            if (at > 0 && at + 1 < _count && IsAtom(_plain[at - 1]) && IsAtom(_plain[at + 1]) && SetApart(at - 1) > 0) return at - 1;
            at++;
        }

        return -1;
    }

    private void Move(ref int written, int from) => (_plain[written], _places[written++]) = (_plain[from] == WideBlank ? ' ' : _plain[from], _places[from]);

    /// <summary>How many characters from here on stand apart with the same separator: at least three, or two with no neighbours of their kind.</summary>
    private int SetApart(int start)
    {
        var separator = _plain[start + 1];
        if (!Separators.Contains(separator) && separator is not (Picture or '❤' or '♥')) return 0;
        var isHan = PlainCharacters.IsUnspaced(_plain[start]);
        var isAlone = start == 0 || !IsKin(_plain[start - 1], isHan);
        var (atoms, at, letters) = (1, start, char.IsAsciiLetter(_plain[start]));
        while (atoms < MostAtoms && at + 2 < _count && _plain[at + 1] == separator && IsAtom(_plain[at + 2]) && PlainCharacters.IsUnspaced(_plain[at + 2]) == isHan)
        {
            if (!isHan && at + 3 < _count && char.IsAsciiLetterOrDigit(_plain[at + 3])) break;
            at += 2;
            atoms++;
            letters |= char.IsAsciiLetter(_plain[at]);
        }

        if (isHan) return atoms >= 3 || (atoms == 2 && isAlone && (at + 1 == _count || !IsKin(_plain[at + 1], true))) ? atoms : 0;
        var isEmbedded = atoms == 2 && start > 0 && PlainCharacters.IsUnspaced(_plain[start - 1]) && at + 1 < _count && PlainCharacters.IsUnspaced(_plain[at + 1]);
        return isAlone && letters && (atoms >= 3 || isEmbedded) ? atoms : 0;
    }

    private static bool IsAtom(char c) => char.IsAsciiLetterOrDigit(c) || (c != '丨' && PlainCharacters.IsUnspaced(c));

    private static bool IsKin(char c, bool isHan) => isHan ? PlainCharacters.IsUnspaced(c) : char.IsAsciiLetterOrDigit(c);
}
