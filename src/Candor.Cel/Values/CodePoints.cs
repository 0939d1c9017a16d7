namespace Candor.Cel.Values;

/// <summary>Texts as code points, which is what the language counts, while .NET counts UTF-16 units. Texts without surrogates take the short way.</summary>
internal static class CodePoints
{
    public static long Count(string text)
    {
        var first = FirstSurrogate(text);
        if (first < 0) return text.Length;
        var count = (long)first;
        for (var i = first; i < text.Length; count++) i += LengthAt(text, i);
        return count;
    }

    /// <summary>Order by code point; UTF-16 order differs where surrogates meet U+E000 and above.</summary>
    public static int Compare(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        if (same == a.Length || same == b.Length) return a.Length.CompareTo(b.Length);
        var (x, y) = (a[same], b[same]);
        var (isHighX, isHighY) = (char.IsSurrogate(x), char.IsSurrogate(y));
        return isHighX == isHighY ? x.CompareTo(y) : isHighX ? 1 : -1;
    }

    /// <summary>Where the code point with an index begins; the text's length for the index after the last. False beyond.</summary>
    public static bool TryOffset(string text, long index, out int offset)
    {
        offset = 0;
        if (index < 0 || index > text.Length) return false;
        if (FirstSurrogate(text) < 0)
        {
            offset = (int)index;
            return true;
        }

        for (; index > 0 && offset < text.Length; index--) offset += LengthAt(text, offset);
        return index == 0;
    }

    /// <summary>The index of the code point that begins at an offset.</summary>
    public static long IndexOf(string text, int offset) => Count(text[..offset]);

    /// <summary>How many UTF-16 units the code point at an offset has.</summary>
    public static int LengthAt(string text, int offset) =>
        char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]) ? 2 : 1;

    private static int FirstSurrogate(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
}
