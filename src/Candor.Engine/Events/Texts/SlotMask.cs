namespace Candor.Events.Texts;

/// <summary>
/// A folded text with its slots masked: what a template leaves open. Numbers become one digit, links and mentions one marker each, pictographs are left out. Reused
/// from text to text.
/// </summary>
internal sealed class SlotMask
{
    /// <summary>Bits of <see cref="CopyFold"/> without which there is nothing to mask.</summary>
    public const uint Slots = CopyFold.Digit | CopyFold.At | CopyFold.Tag | CopyFold.Picture | CopyFold.Colon;

    /// <summary>Stands for a number.</summary>
    public const char Number = '0';

    /// <summary>Stands for a link.</summary>
    public const char Link = '\u0001';

    /// <summary>Stands for a mention.</summary>
    public const char Mention = '\u0002';

    private char[] _masked = new char[1024];

    /// <summary>Masks a text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="units">Units of substance inside links, mentions and tags.</param>
    /// <param name="forms">What form it has.</param>
    /// <returns>The masked text; valid until the next call.</returns>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> folded, out int units, out CopyForms forms)
    {
        if (_masked.Length < folded.Length) _masked = new char[folded.Length * 2];
        var (count, slots, closing) = (0, 0, -1);
        (units, forms) = (0, CopyForms.None);
        for (var i = 0; i < folded.Length;)
        {
            var c = folded[i];
            var (length, mark) = (1, c);
            if (char.IsAsciiDigit(c))
            {
                (length, mark) = (NumberLength(folded[i..]), Number);
            }
            else if (c == 'h' && References.LinkLength(folded[i..]) is > 0 and var link)
            {
                (length, mark) = (link, Link);
                units += UnitsOf(folded.Slice(i, length));
            }
            else if (c == '@' && References.HandleLength(folded[(i + 1)..]) is > 0 and var handle)
            {
                (length, mark) = (handle + 1, Mention);
                units += UnitsOf(folded.Slice(i, length));
                if (HandsOn(folded[..i])) forms |= CopyForms.HandsOn;
            }
            else if (c == '#' && i != closing && References.HandleLength(folded[(i + 1)..]) is > 0 and var tag)
            {
                units += UnitsOf(folded.Slice(i + 1, tag));
                closing = i + 1 + tag; // of a tag between two signs
            }
            else if ((CopyFold.Entries[c] & CopyFold.Picture) != 0)
            {
                mark = '\0';
            }

            if (mark != c || length > 1) slots++;
            if (mark != '\0') _masked[count++] = mark;
            i += length;
        }

        if (slots > 0) forms |= CopyForms.HasSlots;
        return _masked.AsSpan(0, count);
    }

    /// <summary>Digits, with marks between them: "1,299.00", "12:30".</summary>
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        return end;
    }

    private static bool HandsOn(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        return before.EndsWith("//") || EndsWithWord(before, "rt") || EndsWithWord(before, "via");
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || !Characters.IsLetter(text[^(word.Length + 1)]) || Characters.IsUnspaced(text[^(word.Length + 1)]));

    private static int UnitsOf(ReadOnlySpan<char> text)
    {
        var units = 0U;
        foreach (var c in text) units += CopyFold.Entries[c] & CopyFold.Units;
        return (int)(units >> CopyFold.UnitsAt);
    }
}
