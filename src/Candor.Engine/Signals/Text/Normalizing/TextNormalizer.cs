using System.Runtime.CompilerServices;
using System.Text;

namespace Candor.Signals.Text.Normalizing;

/// <summary>
/// Makes texts that read alike equal: compatibility forms, look-alikes, invisible characters and traditional characters folded, links and mentions
/// as one character each. Reuses its buffers: one instance a thread, nothing allocated once they are large enough.
/// </summary>
/// <remarks>
/// Most texts need one look in <see cref="FoldTable"/> a character. A character of which that is not enough (<see cref="Folds.Rare"/>) sends the
/// text the slow way: decompose and drop what shows nothing, order the marks, fold mixed words, compose. Both end in the <see cref="TextLayout"/>.
/// docs/text.md says what is folded and why.
/// </remarks>
public sealed class TextNormalizer
{
    private const int FullWidthBit = 23; // of Folds
    private const int HalfWidthBit = 24;

    private readonly PointReader _reader = new();
    private char[] _text = new char[1024];

    /// <summary>Normalises a text of any characters, lone surrogates too; the result is valid until the next one.</summary>
    public NormalText Normalize(ReadOnlySpan<char> text)
    {
        if (_text.Length < text.Length) _text = new char[text.Length];
        if (!TryFold(text, _text, out var sum)) return NormalizeRare(text);
        var (length, halfWidth) = (text.Length, sum.HalfWidth);
        if (sum.NeedsLayout) length = TextLayout.Apply(_text.AsSpan(0, length), ref halfWidth);
        var folded = _text.AsSpan(0, length);
        return new NormalText(folded, new Tampering { SpacedWords = sum.MaySpaceWords ? SpacedWords.Count(folded) : 0 }, sum.FullWidth, halfWidth);
    }

    /// <summary>The fast way: folds character by character; false if that is not enough for this text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryFold(ReadOnlySpan<char> text, Span<char> folded, out FoldSum sum)
    {
        sum = default;
        var entries = FoldTable.Entries;
        folded = folded[..text.Length];
        var (seen, doubled, spaced, fullWidth, halfWidth) = (0U, 0U, 0U, 0U, 0U);

        // The entries one and two before, and whether one and two before were the blank behind a single letter; before the text is a blank.
        var (before1, before2, single1, single2) = ((uint)Folds.Blank, 0U, 0U, 0U);
        for (var i = 0; i < text.Length; i++)
        {
            var entry = entries[text[i]];
            if ((entry & (uint)Folds.Rare) != 0)
            {
                if (!IsPlainEmoji(text[i..])) return false;
                folded[i] = text[i++];
                entry = text[i];
            }

            folded[i] = (char)entry;
            seen |= entry;
            doubled |= entry & before1;
            fullWidth += entry >> FullWidthBit & 1;
            halfWidth += entry >> HalfWidthBit & 1;
            var single = entry & before1 >> 1 & before2; // a letter's bit is one above a blank's
            spaced |= single & single2;
            (before2, before1, single2, single1) = (before1, entry, single1, single);
        }

        const uint Mixed = (uint)(Folds.Latin | Folds.Foreign);
        if ((seen & Mixed) == Mixed) return false;
        sum = new FoldSum(
            ((seen & (uint)Folds.Layout) | ((doubled | before1) & (uint)Folds.Blank)) != 0,
            (spaced & (uint)Folds.Blank) != 0,
            (int)fullWidth,
            (int)halfWidth);
        return true;
    }

    /// <summary>A pictograph of its own: nothing in U+1F300 to U+1FAFF folds or joins but through what stands behind it.</summary>
    private static bool IsPlainEmoji(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) && char.ConvertToUtf32(text[0], text[1]) is >= 0x1F300 and <= 0x1FAFF;

    private NormalText NormalizeRare(ReadOnlySpan<char> text)
    {
        _reader.Read(text);
        var tampering = _reader.Tampering;
        var points = _reader.Points;
        var ordered = _reader.MayHaveMarks ? points[..MarkStacks.Order(points)] : points;
        tampering.Marks = points.Length - ordered.Length;
        if (_reader.MixesScripts) WordScripts.Fold(ordered, ref tampering);
        var written = Write(_reader.MayHaveMarks ? ordered[..Composition.Compose(ordered)] : ordered);
        var halfWidth = _reader.HalfWidth;
        var folded = written[..TextLayout.Apply(written, ref halfWidth)];
        tampering.SpacedWords = SpacedWords.Count(folded);
        return new NormalText(folded, tampering, _reader.FullWidth, halfWidth);
    }

    private Span<char> Write(ReadOnlySpan<int> points)
    {
        if (_text.Length < 2 * points.Length) _text = new char[2 * points.Length];
        var count = 0;
        foreach (var point in points)
        {
            if (point <= char.MaxValue) _text[count++] = (char)point;
            else count += new Rune(point).EncodeToUtf16(_text.AsSpan(count));
        }

        return _text.AsSpan(0, count);
    }

    /// <summary>What the fast way has seen.</summary>
    private readonly record struct FoldSum(bool NeedsLayout, bool MaySpaceWords, int FullWidth, int HalfWidth);
}
