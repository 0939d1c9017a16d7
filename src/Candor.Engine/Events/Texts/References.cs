namespace Candor.Events.Texts;

/// <summary>Where a link or a mention ends: the two things in a text that point out of it.</summary>
internal static class References
{
    /// <summary>Characters of a handle, without its sign: no platform of note allows more.</summary>
    private const int MostHandle = 30;

    /// <summary>Characters of the link that a text starts with; 0 if it starts with none.</summary>
    public static int LinkLength(ReadOnlySpan<char> text)
    {
        var scheme = SchemeLength(text);
        var tail = scheme == 0 ? 0 : TailLength(text[scheme..]);
        return tail == 0 ? 0 : scheme + tail;
    }

    /// <summary>Characters that a link goes on for.</summary>
    public static int TailLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsEastAsian(text[end])) end++;
        return end;
    }

    /// <summary>Characters of the scheme that a text starts with; 0 if it starts with none.</summary>
    public static int SchemeLength(ReadOnlySpan<char> text) => text.StartsWith("https://") ? 8 : text.StartsWith("http://") ? 7 : 0;

    /// <summary>Characters of the handle that a text starts with, behind its sign; 0 if it starts with none.</summary>
    public static int HandleLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < MostHandle && !char.IsSurrogate(text[end]) && Characters.IsWordPart(text[end])) end++;
        return end;
    }

    /// <summary>From the CJK symbols on: what stands right behind a link in Chinese or Japanese text, and in none.</summary>
    private static bool IsEastAsian(char c) => c >= 0x3000 && !char.IsSurrogate(c);
}
