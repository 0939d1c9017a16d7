using System.Runtime.InteropServices;
using Candor.Signals.Text.Normalizing;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// The phrases of a text, in order, and how each stands: denied, asked, said of others, quoted. One pass over plain characters; phrases may overlap, but none
/// begins within a mask. Reused from text to text.
/// </summary>
internal sealed class UseHits
{
    /// <summary>Hits kept of a text, and characters a quotation may have before it counts as never closed.</summary>
    private const int Most = 16_384, LongestQuotation = 160;

    /// <summary>Accounts from which on they are many, and characters that may stand between the number and them.</summary>
    private const int LeastMany = 5, CountReachUnspaced = 4, CountReachSpaced = 26;

    /// <summary>Digits of a number by which somebody is reached.</summary>
    private const int LeastDigits = 5;

    /// <summary>Clauses that somebody else's words and a question reach over, the one they stand in included.</summary>
    private const int SaidReach = 2, AskReach = 2;

    /// <summary>Characters behind a denial that it reaches over.</summary>
    private const int NotReachUnspaced = 6, NotReachSpaced = 28;

    private readonly List<UseHit> _hits = [];
    private readonly int[] _counts = new int[Enum.GetValues<UseCue>().Length];
    private int _clause;
    private int _clauseHits;
    private int _sentenceHits;
    private int _askedHits;
    private int _quotation;
    private int _saidFor;
    private int _askedFor;
    private int _deniedTo;
    private int _number;
    private int _numberEnd;
    private int _numberClause;
    private bool _others;

    /// <summary>All of them, in the order of their places.</summary>
    public ReadOnlySpan<UseHit> All => CollectionsMarshal.AsSpan(_hits);

    /// <summary>Exclamation marks that stand behind another one.</summary>
    public int Exclamations { get; private set; }

    /// <summary>How many phrases of a cue there are, however they stand.</summary>
    public int Count(UseCue cue) => _counts[(int)cue];

    /// <summary>How many phrases of a cue the author says.</summary>
    public int Said(UseCue cue)
    {
        var said = 0;
        if (Count(cue) == 0) return 0;
        foreach (ref readonly var hit in All) said += hit.Cue == cue && hit.IsSaid ? 1 : 0;
        return said;
    }

    /// <summary>Reads a plain text.</summary>
    public void Read(ReadOnlySpan<char> plain)
    {
        _hits.Clear();
        _counts.AsSpan().Clear();
        (_clause, _clauseHits, _sentenceHits, _askedHits, _quotation, Exclamations, _numberEnd) = (0, 0, 0, 0, -1, 0, -1);
        EndSentence();
        for (var i = 0; i < plain.Length && _hits.Count < Most;)
        {
            var isUnspaced = PlainCharacters.IsUnspaced(plain[i]);
            if (isUnspaced && !PlainCharacters.IsNumeral(plain[i]) && !UsePhrases.MayBegin(plain[i], i + 1 == plain.Length ? '\0' : plain[i + 1] == '、' ? ',' : plain[i + 1]))
            {
                i++; // most places: a character of a text without spaces, with which no phrase and no number begins
                continue;
            }

            var length = 0;
            var cues = IsWithinNumber(plain, i) ? [] : UsePhrases.Longest(plain[i..], out length);
            if (PlainCharacters.IsNumeral(plain[i]) && !IsWithinNumber(plain, i)) NoteNumber(i, PlainCharacters.NumberLength(plain[i..]), plain);
            foreach (var cue in cues)
            {
                if (cue == UseCue.Contact && !IsContact(plain, i, length)) continue;
                if (cue == UseCue.Price && plain[i + length - 1] == '块' && !char.IsAsciiDigit(plain[i])) continue;
                Take(cue, i, length, isUnspaced);
            }

            if (plain[i] == NormalText.Link) Take(UseCue.Link, i, 1, false);
            else if (cues.IsEmpty && !isUnspaced && !PlainCharacters.IsSpaced(plain[i])) Mark(plain, i);
            i = cues is [UseCue.Mask, ..] ? i + length : !isUnspaced && PlainCharacters.IsSpaced(plain[i]) ? EndOfWord(plain, i) : i + 1;
        }
    }

    private static bool IsWithinNumber(ReadOnlySpan<char> plain, int i) =>
        i > 0 && !char.IsAsciiDigit(plain[i]) && PlainCharacters.IsNumeral(plain[i]) && PlainCharacters.IsNumeral(plain[i - 1]);

    /// <summary>Whether a phrase that ends with a number ends with that of somebody: many digits, or the 1 of "扣1", and no amount or count.</summary>
    private static bool IsContact(ReadOnlySpan<char> plain, int start, int length)
    {
        var end = start + length;
        if (!PlainCharacters.IsNumeral(plain[end - 1])) return true;
        if (plain[start] == '扣') return end == plain.Length || (!PlainCharacters.IsNumeral(plain[end]) && plain[end] is not ('元' or '块' or '分' or '个' or '%' or '.'));
        var digits = 0;
        foreach (var c in plain.Slice(start, length)) digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits >= LeastDigits;
    }

    /// <summary>Remembers a number that people hardly have accounts of.</summary>
    private void NoteNumber(int start, int length, ReadOnlySpan<char> plain)
    {
        var number = plain.Slice(start, length);
        var value = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c)) value = Math.Min(1_000_000, (value * 10) + (c - '0'));
        }

        if (value < LeastMany && number.IndexOfAny("十百千") < 0) return;
        (_number, _numberEnd, _numberClause) = (start, start + length, _clause);
    }

    private static int EndOfWord(ReadOnlySpan<char> plain, int i)
    {
        do i++;
        while (i < plain.Length && (PlainCharacters.IsSpaced(plain[i]) || plain[i] == '\''));
        return i;
    }

    private void Take(UseCue cue, int start, int length, bool isUnspaced)
    {
        switch (cue)
        {
            case UseCue.Mask:
                return;
            case UseCue.Number:
                (_number, _numberEnd, _numberClause) = (start, start + length, _clause);
                return;
            case UseCue.Countable or UseCue.Measure:
                if (_numberEnd < 0 || _numberClause != _clause || start - _numberEnd > (isUnspaced ? CountReachUnspaced : CountReachSpaced)) return;
                (cue, start, length) = (cue == UseCue.Countable ? UseCue.Many : UseCue.Scale, _number, start + length - _number);
                break;
            case UseCue.Not:
                _deniedTo = Math.Max(_deniedTo, start + length + (isUnspaced ? NotReachUnspaced : NotReachSpaced));
                return;
            case UseCue.Ban:
                _deniedTo = int.MaxValue;
                return;
            case UseCue.Third:
                _others = true;
                return;
            case UseCue.First:
                (_others, _saidFor) = (false, 0);
                return;
            case UseCue.IAm:
                (_others, _saidFor) = (false, 0);
                break;
            case UseCue.Said:
                if (_others) _saidFor = SaidReach;
                return;
            case UseCue.Ask:
                _askedFor = AskReach;
                AskClause();
                return;
            case UseCue.AskTail:
                AskClause();
                return;
        }

        if (_hits.Count > _clauseHits && _hits[^1] is var last && last.Cue == cue && start + length <= last.End) return; // a part of it
        var standing = (start < _deniedTo ? Standing.Denied : 0) | (_others || _saidFor > 0 ? Standing.Others : 0) | (_askedFor > 0 ? Standing.Asked : 0)
            | (_quotation >= 0 && start - _quotation <= LongestQuotation ? Standing.Quoted : 0);
        _counts[(int)cue]++;
        _hits.Add(new UseHit(cue, start, length, _clause, standing));
    }

    private void Mark(ReadOnlySpan<char> plain, int i)
    {
        switch (plain[i])
        {
            case '.' when i > 0 && i + 1 < plain.Length && char.IsAsciiLetterOrDigit(plain[i - 1]) && char.IsAsciiLetterOrDigit(plain[i + 1]):
                break;
            case '\n':
                EndSentence();
                _quotation = -1;
                break;
            case '.' or '!' or '…' or '~':
                if (plain[i] == '!' && i > 0 && plain[i - 1] == '!') Exclamations++;
                EndSentence();
                break;
            case '?':
                Ask(_sentenceHits);
                EndSentence();
                break;
            case ',' or ';' or ':' or '(' or ')' or '—' or '–':
                EndClause();
                break;
            case ' ' when i > 0 && PlainCharacters.IsUnspaced(plain[i - 1]):
                EndClause();
                break;
            case '“' or '「' or '『' or '《' or '«':
                _quotation = i;
                break;
            case '”' or '」' or '』' or '》' or '»':
                _quotation = -1;
                break;
            case '"':
                _quotation = _quotation < 0 || i - _quotation > LongestQuotation ? i : -1;
                break;
        }
    }

    /// <summary>Makes a question of the clause so far; what was made one before is passed over.</summary>
    private void AskClause()
    {
        Ask(Math.Max(_clauseHits, _askedHits));
        _askedHits = _hits.Count;
    }

    private void Ask(int from)
    {
        foreach (ref var hit in CollectionsMarshal.AsSpan(_hits)[from..]) hit = hit with { Standing = hit.Standing | Standing.Asked };
    }

    private void EndClause()
    {
        _clause++;
        (_clauseHits, _deniedTo) = (_hits.Count, -1);
        (_saidFor, _askedFor) = (Math.Max(0, _saidFor - 1), Math.Max(0, _askedFor - 1));
    }

    private void EndSentence()
    {
        EndClause();
        (_sentenceHits, _saidFor, _askedFor, _others) = (_hits.Count, 0, 0, false);
    }
}
