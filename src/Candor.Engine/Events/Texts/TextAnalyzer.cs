namespace Candor.Events.Texts;

/// <summary>
/// Reads a text once and says what it shows. Not thread-safe; one a thread, reused from text to text. Stateless between texts: the facts of a
/// text depend on nothing else.
/// </summary>
public sealed class TextAnalyzer
{
    private const int MostTokens = 256;
    private const int ShortBody = 25;
    private const int LongBody = 200;

    /// <summary>What is no punctuation.</summary>
    private const CharacterClasses Ordinary = CharacterClasses.Space | CharacterClasses.Emoji | CharacterClasses.WordPart;

    private readonly PlainText _plain = new();
    private readonly WordCounts _words = new();
    private readonly ShingleSketcher _sketcher = new();
    private readonly uint[] _tags = new uint[MostTokens];
    private readonly uint[] _emoji = new uint[MostTokens];
    private readonly int[] _punctuation = new int[64];
    private int _tagCount;
    private int _emojiCount;
    private int _punctuationCount;

    /// <summary>The last text's content words, and at most 256 tags and emoji; valid until the next text is read.</summary>
    public TextTokens Tokens => new(_words.Content, _tags.AsSpan(0, _tagCount), _emoji.AsSpan(0, _emojiCount));

    /// <summary>The facts of <paramref name="text"/>; its words, tags and emoji stand in <see cref="Tokens"/> until the next call.</summary>
    public TextFacts Read(ReadOnlySpan<char> text)
    {
        _plain.Read(text);
        var points = _plain.Points;
        _words.Read(points);
        (_tagCount, _emojiCount, _punctuationCount) = (0, 0, 0);

        var facts = new TextFacts
        {
            Words = MathF.Log2(1 + _words.Count),
            WordLength = _words.Count == 0 ? 4 : (float)_words.Letters / _words.Count,
            Sketch = _sketcher.Sketch(points, out var opening),
            Opening = opening,
        };
        var length = BodyLength(points);
        facts.Length = MathF.Log2(1 + length);
        facts.Marks = Scan(points, ref facts) | LengthMarks(length);
        if (_plain.HasLink) facts.Marks |= TextMarks.HasLink;
        if (_plain.HasMention) facts.Marks |= TextMarks.HasMention;
        facts.Tags = (byte)Math.Min(6, _tagCount);
        facts.Emoji = (byte)Math.Min(6, _emojiCount);
        facts.Layout = LayoutOf(facts);
        facts.Punctuation = PunctuationHash();
        return facts;
    }

    private int BodyLength(ReadOnlySpan<int> points)
    {
        var length = points.Length + _plain.MentionExcess;
        foreach (var c in points)
        {
            if (c == PlainText.Link) length--;
        }

        // Only a link at the edge leaves outer white space behind.
        if (!_plain.HasLink) return length;
        for (var i = 0; i < points.Length && IsSpaceOrLink(points[i]); i++) length -= points[i] == PlainText.Link ? 0 : 1;
        for (var i = points.Length - 1; i >= 0 && IsSpaceOrLink(points[i]); i--) length -= points[i] == PlainText.Link ? 0 : 1;
        return Math.Max(0, length);
    }

    private static bool IsSpaceOrLink(int c) => c == PlainText.Link || (c >= 0 && Characters.IsSpace(c));

    private static TextMarks LengthMarks(int length) =>
        length < ShortBody ? TextMarks.IsShort : length > LongBody ? TextMarks.IsLong : TextMarks.None;

    private TextMarks Scan(ReadOnlySpan<int> points, ref TextFacts facts)
    {
        var marks = TextMarks.None;
        int commas = 0, sentences = 0, lastWordPart = -1, lastTagEnd = -1, lastSolid = -1;
        var closingMark = -1;
        bool anyLetter = false, anyUpper = false, anyLower = false;
        for (var i = 0; i < points.Length; i++)
        {
            var c = points[i];
            var classes = Characters.Of(c);
            if ((classes & Ordinary) == 0 || c == '_') Note(c);
            if (c == PlainText.Link) continue;
            if ((classes & CharacterClasses.Space) != 0)
            {
                if (c is '\n' or '\r') marks |= TextMarks.HasLineBreak;
                continue;
            }

            lastSolid = i;
            if (c < 0)
            {
                lastWordPart = i; // a mention is a word to a reader
                continue;
            }

            if ((classes & CharacterClasses.Emoji) != 0)
            {
                if (_emojiCount < MostTokens) _emoji[_emojiCount++] = TextHash.Finish((uint)c);
                marks |= TextMarks.HasEmoji;
                continue;
            }

            if ((classes & CharacterClasses.WordPart) != 0) lastWordPart = i;
            if ((classes & CharacterClasses.Letter) != 0)
            {
                var upper = (classes & CharacterClasses.Upper) != 0;
                if (!anyLetter && upper) marks |= TextMarks.StartsWithCapital;
                anyLetter = true;
                anyUpper |= upper;
                anyLower |= (classes & CharacterClasses.Lower) != 0;
                if (i >= 2 && points[i - 1] == c && points[i - 2] == c) marks |= TextMarks.HasElongation;
                continue;
            }

            switch (c)
            {
                case '#' when i != closingMark:
                    var end = TagEnd(points, i);
                    if (end == i) break;
                    lastTagEnd = end;
                    if (end + 1 < points.Length && points[end + 1] == '#' && Characters.IsUnspaced(points[i + 1])) closingMark = end + 1;
                    break;
                case '!':
                    marks |= TextMarks.HasExclamation;
                    break;
                case '?':
                    marks |= TextMarks.HasQuestion;
                    break;
                case ',':
                    commas++;
                    break;
                case ':':
                    marks |= TextMarks.HasColon;
                    break;
                case '\'':
                    marks |= TextMarks.HasStraightApostrophe;
                    break;
                case '(':
                    marks |= TextMarks.HasBracket;
                    break;
                case '…':
                    marks |= TextMarks.HasEllipsis;
                    break;
                case '—' or '–':
                    marks |= TextMarks.HasDash;
                    break;
                case '-' when IsBetweenBlanks(points, i):
                    marks |= TextMarks.HasDash;
                    break;
                case '.' when i >= 2 && points[i - 1] == '.' && points[i - 2] == '.':
                    marks |= TextMarks.HasEllipsis;
                    break;
                default:
                    if ((classes & CharacterClasses.Digit) != 0) marks |= TextMarks.HasDigit;
                    break;
            }

            if (c is '!' or '?' && i > 0 && points[i - 1] is '!' or '?') marks |= TextMarks.HasRepeatedMark;
            if (IsSentenceMark(c) && EndsSentence(points, i)) sentences++;
        }

        if (anyLower && !anyUpper) marks |= TextMarks.AllLowerCase;
        if (lastSolid >= 0 && points[lastSolid] >= 0 && IsSentenceMark(points[lastSolid])) marks |= TextMarks.EndsSentence;
        if (_tagCount > 0) marks |= TextMarks.HasTag;
        if (lastTagEnd >= 0 && lastWordPart <= lastTagEnd) marks |= TextMarks.TagAtEnd;
        facts.Commas = (byte)Math.Min(5, commas);
        facts.Sentences = (byte)Math.Min(6, sentences);
        return marks;
    }

    private static bool IsBetweenBlanks(ReadOnlySpan<int> points, int i) =>
        i > 0 && i + 1 < points.Length && points[i - 1] == ' ' && points[i + 1] == ' ';

    private static bool IsSentenceMark(int c) => c is '.' or '!' or '?' or '…';

    /// <summary>The last mark of a run, with space, a link, or the end behind it; a full-width mark needs no space.</summary>
    private bool EndsSentence(ReadOnlySpan<int> points, int i)
    {
        if (i + 1 == points.Length) return true;
        var next = points[i + 1];
        return !IsSentenceMark(next) && (_plain.Wide[i] || IsSpaceOrLink(next));
    }

    private int TagEnd(ReadOnlySpan<int> points, int start)
    {
        var end = start;
        var hash = TextHash.Start;
        while (end + 1 < points.Length && points[end + 1] >= 0 && Characters.IsWordPart(points[end + 1]))
        {
            hash = TextHash.Step(hash, Characters.ToLower(points[++end]));
        }

        if (end > start && _tagCount < MostTokens) _tags[_tagCount++] = TextHash.Finish(hash);
        return end;
    }

    private void Note(int c)
    {
        if (_punctuationCount == _punctuation.Length || _punctuation.AsSpan(0, _punctuationCount).Contains(c)) return;
        _punctuation[_punctuationCount++] = c;
    }

    private uint PunctuationHash()
    {
        var sum = 0U;
        foreach (var c in _punctuation.AsSpan(0, _punctuationCount)) sum += TextHash.Finish((uint)c + 7);
        return TextHash.Finish(sum);
    }

    private static uint LayoutOf(in TextFacts facts)
    {
        const TextMarks Shown = TextMarks.HasTag | TextMarks.HasLink | TextMarks.HasEmoji | TextMarks.HasExclamation | TextMarks.HasQuestion
            | TextMarks.HasLineBreak | TextMarks.HasMention | TextMarks.EndsSentence | TextMarks.StartsWithCapital;
        var length = Math.Min(8, (int)facts.Length);
        return TextHash.Finish(TextHash.Step(TextHash.Step(TextHash.Start, (int)(facts.Marks & Shown)), length));
    }
}
