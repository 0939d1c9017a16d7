namespace Candor.Events.Texts;

/// <summary>
/// A folded text with its slots masked: what a template leaves open. Numbers become one digit, links and mentions one marker each, pictographs are left out. Reused
/// from text to text.
/// </summary>
internal sealed class SlotMask
{
    /// <summary>Stands for a number.</summary>
    public const char Number = '0';

    /// <summary>Stands for a link.</summary>
    public const char Link = '\u0001';

    /// <summary>Stands for a mention.</summary>
    public const char Mention = '\u0002';

    private char[] _masked = new char[1024];
    private int _count;

    /// <summary>Masks a text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="slots">Places where a slot may begin, ascending.</param>
    /// <param name="units">Units of substance inside links, mentions and tags.</param>
    /// <param name="forms">What form it has.</param>
    /// <returns>The masked text; valid until the next call.</returns>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> folded, ReadOnlySpan<int> slots, out int units, out CopyForms forms)
    {
        if (_masked.Length < folded.Length) _masked = new char[folded.Length * 2];
        (_count, units, forms) = (0, 0, CopyForms.None);
        var (done, closing) = (0, -1);
        foreach (var slot in slots)
        {
            if (slot < done) continue;
            var (start, length, mark) = (slot, 0, '\0');
            switch (folded[slot])
            {
                case >= '0' and <= '9':
                    (length, mark) = (NumberLength(folded[slot..]), Number);
                    break;
                case ':':
                    start = slot - SchemeBefore(folded[done..slot]);
                    (length, mark) = (start == slot ? 0 : References.LinkLength(folded[start..]), Link);
                    units += UnitsOf(folded.Slice(start, length));
                    break;
                case '@':
                    length = References.HandleLength(folded[(slot + 1)..]);
                    if (length++ == 0) continue;
                    mark = Mention;
                    units += UnitsOf(folded.Slice(slot, length));
                    if (HandsOn(folded[..slot])) forms |= CopyForms.HandsOn;
                    break;
                case '#':
                    if (slot == closing) continue;
                    var tag = References.HandleLength(folded[(slot + 1)..]);
                    units += UnitsOf(folded.Slice(slot + 1, tag));
                    closing = tag == 0 ? closing : slot + 1 + tag; // of a tag between two signs
                    continue;
                default:
                    length = 1;
                    break;
            }

            if (length == 0) continue;
            forms |= CopyForms.HasSlots;
            Append(folded[done..start]);
            if (mark != '\0') _masked[_count++] = mark;
            done = start + length;
        }

        Append(folded[done..]);
        return _masked.AsSpan(0, _count);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(_masked.AsSpan(_count));
        _count += text.Length;
    }

    /// <summary>Characters of the scheme that a text ends with.</summary>
    private static int SchemeBefore(ReadOnlySpan<char> text) => text.EndsWith("https") ? 5 : text.EndsWith("http") ? 4 : 0;

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
