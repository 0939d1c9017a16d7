using System.Buffers;
using System.Globalization;

namespace Candor.Provenance.Aigc;

/// <summary>Whether what stands around both elements has the form of a label: a statement about the work, or the elements alone, and not a mention.</summary>
internal static class LabelClause
{
    /// <summary>Letters on either side; a longer clause is no label.</summary>
    private const int Longest = 80;

    /// <summary>Letters of a line that may have ended for want of room.</summary>
    private const int FullLine = 20;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r。！!；;，,：:");

    /// <summary>What ends a clause between two letters, from nothing to the end of a sentence.</summary>
    private enum Break
    {
        None,
        Colon,
        Comma,
        Sign,
        Closing,
        Opening,
        Tag,
        Sentence,
    }

    /// <summary>Whether the letters from <paramref name="from"/> to before <paramref name="to"/> are a label's.</summary>
    public static bool IsLabel(LabelLetters letters, int from, int to) =>
        !LabelQuotation.Holds(letters, from, to) && (IsStatement(letters, from, to) || IsBare(letters, from, to));

    private static bool IsStatement(LabelLetters letters, int from, int to)
    {
        if (Clause(letters, from, to, before => before is not Break.None, after => after is not Break.None) is not var (start, end, said)) return false;
        if (!LabelForm.Statement.IsMatch(said))
        {
            // "Note: this work was ..." is one clause although a colon stands in it.
            if (Clause(letters, from, to, before => before is not (Break.None or Break.Colon), after => after is not Break.None) is not var (earlier, _, whole) || !LabelForm.Statement.IsMatch(whole)) return false;
            start = earlier;
        }

        return !letters.Gap(end).ContainsAny('?', '？') && !letters.Plain.AsSpan(end).StartsWith("还是") && !IsOthers(letters, start);
    }

    private static bool IsBare(LabelLetters letters, int from, int to)
    {
        if (Clause(letters, from, to, before => before is not (Break.None or Break.Colon or Break.Closing), after => after >= Break.Sign && after is not Break.Opening) is not var (start, end, said)
            || !LabelForm.Bare.IsMatch(said) || letters.Gap(end).ContainsAny('?', '？')) return false;
        if (IsOthers(letters, start) || (IsWrapped(letters, start) && !IsLineEnd(letters, end)) || (IsWrapped(letters, end) && !IsLineEnd(letters, start))) return false;
        var isWithin = start > 0 && end < letters.Plain.Length && At(letters, start) is Break.Opening or Break.Tag && At(letters, end) is Break.Closing or Break.Tag;
        return !isWithin || IsApart(letters.Gap(start)) || IsApart(letters.Gap(end));
    }

    private static bool IsLineEnd(LabelLetters letters, int letter) => letter == 0 || letter == letters.Plain.Length || letters.Gap(letter).ContainsAny('\n', '\r');

    /// <summary>Whether a line ends before a letter because it is full, in the middle of its sentence.</summary>
    private static bool IsWrapped(LabelLetters letters, int letter)
    {
        if (letter < FullLine || letter == letters.Plain.Length || letters.Gap(letter).Count('\n') != 1 || !letters.Gap(letter).IsWhiteSpace()) return false;
        for (var earlier = letter - 1; earlier > letter - FullLine; earlier--)
        {
            if (letters.Gap(earlier).Contains('\n')) return false;
        }

        return true;
    }

    /// <summary>Whether brackets or a tag's signs do not stand in the middle of a sentence.</summary>
    private static bool IsApart(ReadOnlySpan<char> gap) => gap.ContainsAny(Ends) || (gap.ContainsAny('#', '＃') && gap.ContainsAny(' ', '\t'));

    /// <summary>Whether words earlier in the sentence deny the clause or say that others said it.</summary>
    private static bool IsOthers(LabelLetters letters, int start)
    {
        var from = start;
        if (from == 0 || At(letters, from) is Break.Sentence) return false;
        for (var steps = 0; from > 0 && steps < Longest && (from == start || At(letters, from) is not Break.Sentence); steps++) from--;
        var earlier = letters.Plain[from..start];
        return LabelForm.Denied.IsMatch(earlier) || LabelForm.Reported.IsMatch(earlier);
    }

    /// <summary>The clause's letters with § in the place of the elements; null if it is too long.</summary>
    private static (int Start, int End, string Said)? Clause(LabelLetters letters, int from, int to, Predicate<Break> isStart, Predicate<Break> isEnd)
    {
        var (start, end) = (from, to);
        while (start > 0 && !isStart(At(letters, start)))
        {
            if (from - --start > Longest) return null;
        }

        while (end < letters.Plain.Length && !isEnd(At(letters, end)))
        {
            if (++end - to > Longest) return null;
        }

        return (start, end, string.Concat(letters.Plain.AsSpan(start, from - start), "§", letters.Plain.AsSpan(to, end - to)));
    }

    private static Break At(LabelLetters letters, int letter)
    {
        var gap = letters.Gap(letter);
        var found = Break.None;
        for (var index = 0; index < gap.Length; index++)
        {
            var kind = gap[index] switch
            {
                '。' or '！' or '!' or '？' or '?' or '；' or ';' or '\n' or '\r' or '\u2028' or '\u2029' or '．' or '｡' => Break.Sentence,
                // The point of a list's number ends nothing, nor does one within a name.
                '.' when (index + 1 < gap.Length || letter == letters.Plain.Length || !char.IsAsciiLetterOrDigit(letters.Plain[letter])) && (letter == 0 || !char.IsAsciiDigit(letters.Plain[letter - 1])) => Break.Sentence,
                '#' or '＃' => Break.Tag,
                '：' or ':' => Break.Colon,
                '，' or ',' or '—' or '–' or '…' or '~' or '～' or '\t' or '\u3000' => Break.Comma,
                '|' or '｜' or '•' or '·' => Break.Sign,
                '《' or '》' or '「' or '」' or '『' or '』' or '〈' or '〉' => Break.None,
                var other => char.GetUnicodeCategory(other) switch
                {
                    UnicodeCategory.OpenPunctuation => Break.Opening,
                    UnicodeCategory.ClosePunctuation => Break.Closing,
                    UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate => Break.Sign,
                    _ => Break.None,
                },
            };
            if (kind > found) found = kind;
        }

        return found;
    }
}
