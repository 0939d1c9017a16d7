namespace Candor.Events.Texts;

/// <summary>
/// A text as code points, punctuation folded to one width, each link and each mention replaced by one marker. Reused from text to text.
/// </summary>
internal sealed class PlainText
{
    public const int Link = -1;
    public const int Mention = -2;

    private int[] _points = new int[1024];
    private bool[] _wide = new bool[1024];

    /// <summary>The code points and markers, outer white space cut.</summary>
    public ReadOnlySpan<int> Points => _points.AsSpan(_start, _end - _start);

    /// <summary>For each point, whether it was folded from a full-width form.</summary>
    public ReadOnlySpan<bool> Wide => _wide.AsSpan(_start, _end - _start);

    /// <summary>Characters that the mention markers stand for, beyond one each.</summary>
    public int MentionExcess { get; private set; }

    /// <summary>Whether there is a link.</summary>
    public bool HasLink { get; private set; }

    /// <summary>Whether there is a mention.</summary>
    public bool HasMention { get; private set; }

    private int _start;
    private int _end;

    public void Read(ReadOnlySpan<char> text)
    {
        if (_points.Length < text.Length)
        {
            _points = new int[text.Length * 2];
            _wide = new bool[text.Length * 2];
        }

        (MentionExcess, HasLink, HasMention) = (0, false, false);
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            int c = text[i];
            var length = 1;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                c = char.ConvertToUtf32(text[i], text[i + 1]);
                length = 2;
            }
            else if (c == 'h' && References.LinkLength(text[i..]) is > 0 and var link)
            {
                (c, length, HasLink) = (Link, link, true);
            }
            else if (c is '@' or '＠' && References.HandleLength(text[(i + 1)..]) is > 0 and var handle)
            {
                (c, length, HasMention) = (Mention, handle + 1, true);
                MentionExcess += handle;
            }

            var folded = c < 0 ? c : Characters.Fold(c);
            _wide[count] = folded != c;
            _points[count++] = folded;
            i += length;
        }

        Trim(count);
    }

    private void Trim(int count)
    {
        (_start, _end) = (0, count);
        while (_start < _end && IsOuter(_points[_start])) _start++;
        while (_end > _start && IsOuter(_points[_end - 1])) _end--;
    }

    private static bool IsOuter(int c) => c >= 0 && Characters.IsSpace(c);
}
