using System.Buffers;
using System.Text;
using Candor.Events.Texts;

namespace Candor.Signals.Text.Normalizing;

/// <summary>The last step: links and mentions as one character each, runs of blanks as one, breaks kept, outer blanks cut.</summary>
internal static class TextLayout
{
    /// <summary>Breaks kept of a run: one ends a line, two a paragraph.</summary>
    private const int MostBreaks = 2;

    /// <summary>Marks that end a sentence or a bracket, not the link before them.</summary>
    private const string BehindLinks = ".,!?;:)]}'\"”’»…";

    /// <summary>Lays a folded text out in place; its new length.</summary>
    /// <param name="text">Folded characters.</param>
    /// <param name="halfWidth">Half-width punctuation; what links have of it is taken off.</param>
    public static int Apply(Span<char> text, ref int halfWidth)
    {
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var breaks = SkipBlanks(text, ref i, out var any);
            if (i == text.Length) break;
            if (any && count > 0) WriteBlank(text, ref count, breaks);
            var (mark, length) = ReferenceAt(text[i..]);
            if (mark == NormalText.Link) halfWidth = Math.Max(0, halfWidth - Punctuation(text.Slice(i, length)));
            text[count++] = length == 0 ? text[i] : mark;
            i += Math.Max(1, length);
        }

        return count;
    }

    /// <summary>Goes to the next character that is no blank; the breaks in between.</summary>
    private static int SkipBlanks(ReadOnlySpan<char> text, ref int i, out bool any)
    {
        var (start, breaks) = (i, 0);
        for (; i < text.Length && text[i] is Blanks.Space or Blanks.Break or Blanks.Return; i++)
        {
            if (text[i] == Blanks.Break || text[i] == Blanks.Return && !text[(i + 1)..].StartsWith(Blanks.Break)) breaks++;
        }

        any = i > start;
        return breaks;
    }

    private static void WriteBlank(Span<char> text, ref int count, int breaks)
    {
        if (breaks == 0) text[count++] = Blanks.Space;
        for (var k = 0; k < Math.Min(MostBreaks, breaks); k++) text[count++] = Blanks.Break;
    }

    private static (char Mark, int Length) ReferenceAt(ReadOnlySpan<char> text) => text[0] switch
    {
        'h' => (NormalText.Link, LinkLength(text)),
        '@' => (NormalText.Mention, MentionLength(text)),
        _ => default,
    };

    private static int LinkLength(ReadOnlySpan<char> text)
    {
        var length = References.LinkLength(text);
        for (var end = EndOfWord(text, length); end > length; end = EndOfWord(text, length)) length = end + References.TailLength(text[end..]);
        while (length > 0 && BehindLinks.Contains(text[length - 1])) length--;
        return length > References.SchemeLength(text) ? length : 0;
    }

    private static int MentionLength(ReadOnlySpan<char> text)
    {
        var length = References.HandleLength(text[1..]);
        return length == 0 ? 0 : EndOfWord(text, length + 1);
    }

    /// <summary>No reference ends within a word: what is left of one that mixes scripts would be another word.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int length)
    {
        if (length == 0) return 0;
        while (Rune.DecodeFromUtf16(text[length..], out var next, out var size) == OperationStatus.Done && WordScripts.GoesOn(next.Value)) length += size;
        return length;
    }

    private static int Punctuation(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text) count += (FoldTable.Of(c) & Folds.HalfWidth) != 0 ? 1 : 0;
        return count;
    }
}
