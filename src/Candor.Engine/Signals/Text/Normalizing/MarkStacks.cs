using System.Globalization;

namespace Candor.Signals.Text.Normalizing;

/// <summary>The marks behind a letter: put into canonical order, and kept to a number that writing needs.</summary>
internal static class MarkStacks
{
    /// <summary>Marks kept behind one letter. Vietnamese needs 2, Thai 2, Arabic 3, pointed and accented Hebrew 5; stacked "zalgo" has 10 and more.</summary>
    public const int Most = 5;

    /// <summary>Whether a point stands on the one before it. Subjoined Tibetan letters are letters.</summary>
    public static bool IsMark(int point) => point is >= 0x300 and < WordScripts.Styled and not (>= 0x0F90 and <= 0x0FBC)
        && (CombiningClasses.Of(point) != 0 || CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>Orders the marks of every stack and drops what is too many, in place; the new count.</summary>
    public static int Order(Span<int> points)
    {
        var count = 0;
        for (var i = 0; i < points.Length;)
        {
            if (!FoldTable.IsMark(points[i])) points[count++] = points[i++];
            else count += OrderStack(points, ref i, count);
        }

        return count;
    }

    /// <summary>Takes the stack that starts at <paramref name="i"/>, writes what is kept of it to <paramref name="place"/>; how many.</summary>
    /// <remarks>Only as many as are kept are ever in order, so that a text of nothing but marks costs no more than another.</remarks>
    private static int OrderStack(Span<int> points, ref int i, int place)
    {
        Span<int> kept = stackalloc int[Most];
        var (count, start) = (0, 0); // marks before the start stand before a mark of class 0, which nothing passes
        for (; i < points.Length && FoldTable.IsMark(points[i]); i++)
        {
            var number = CombiningClasses.Of(points[i]);
            if (number == 0) start = count;
            var at = count;
            while (number != 0 && at > start && CombiningClasses.Of(kept[at - 1]) > number) at--;
            if (at == Most) continue;
            count = Math.Min(Most, count + 1);
            for (var k = count - 1; k > at; k--) kept[k] = kept[k - 1];
            kept[at] = points[i];
            if (number == 0) start = count;
        }

        kept[..count].CopyTo(points[place..]);
        return count;
    }
}
