using System.Buffers;

namespace Candor.Provenance.Aigc;

/// <summary>Tells someone else's words, and names, by their marks: what is quoted within a line labels nothing.</summary>
internal static class LabelQuotation
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("“「『《〈\"");
    private static readonly SearchValues<char> Closing = SearchValues.Create("”」』》〉\"");
    private static readonly SearchValues<char> Closed = SearchValues.Create("”」』》〉");

    /// <summary>Whether the letters stand in quotation marks with other words around those in the same line. A line that is one quotation is no one else's.</summary>
    public static bool Holds(LabelLetters letters, int from, int to)
    {
        var opened = from;
        for (; opened >= 0; opened--)
        {
            var gap = letters.Gap(opened);
            if (gap.ContainsAny(Closed)) return false;
            if (gap.ContainsAny(Opening)) break;
            if (IsLine(gap)) return false;
        }

        if (opened < 0) return false;
        var isFirst = opened == 0 || IsLine(letters.Gap(opened));
        for (var closed = to; closed <= letters.Plain.Length; closed++)
        {
            var gap = letters.Gap(closed);
            if (gap.ContainsAny(Closing)) return !isFirst || (closed < letters.Plain.Length && !IsLine(gap));
            if (IsLine(gap)) return false;
        }

        return false;
    }

    private static bool IsLine(ReadOnlySpan<char> gap) => gap.ContainsAny('\n', '\r');
}
