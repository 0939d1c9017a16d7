namespace Candor.Events.Texts;

/// <summary>The words of one text: how many, how long, and the content words as hashes. Reused from text to text.</summary>
/// <remarks>
/// A word of a spaced script is a run of letters, one inner apostrophe allowed. Runs of Han, kana and other unspaced scripts are cut into pairs
/// of characters: side by side for counting, overlapping for content (docs/decisions/0006).
/// </remarks>
internal sealed class WordCounts
{
    private const int MostContentWords = 4096;

    private readonly uint[] _content = new uint[MostContentWords];
    private int _contentCount;

    /// <summary>All words.</summary>
    public int Count { get; private set; }

    /// <summary>All letters in them.</summary>
    public int Letters { get; private set; }

    /// <summary>Hashes of the content words, in order, repeats included; at most 4,096 a text.</summary>
    public ReadOnlySpan<uint> Content => _content.AsSpan(0, _contentCount);

    public void Read(ReadOnlySpan<int> points)
    {
        (Count, Letters, _contentCount) = (0, 0, 0);
        for (var i = 0; i < points.Length;)
        {
            var classes = Characters.Of(points[i]);
            if ((classes & CharacterClasses.Letter) == 0) i++;
            else if ((classes & CharacterClasses.Unspaced) != 0) i = ReadUnspaced(points, i, classes);
            else i = ReadWord(points, i);
        }
    }

    private int ReadUnspaced(ReadOnlySpan<int> points, int start, CharacterClasses before)
    {
        var end = start + 1;
        for (; end < points.Length; end++)
        {
            var classes = Characters.Of(points[end]);
            if ((classes & CharacterClasses.Unspaced) == 0) break;
            if (((before | classes) & CharacterClasses.Function) == 0) Keep(TextHash.Finish(TextHash.Step(TextHash.Step(TextHash.Start, points[end - 1]), points[end])));
            before = classes;
        }

        Count += (end - start + 1) / 2;
        Letters += end - start;
        return end;
    }

    private int ReadWord(ReadOnlySpan<int> points, int start)
    {
        var end = start;
        var hash = TextHash.Start;
        var apostrophe = false;
        while (end < points.Length)
        {
            var c = points[end];
            if (IsSpacedLetter(c)) hash = TextHash.Step(hash, Characters.ToLower(c));
            else if (!apostrophe && c is '\'' or '’' && end + 1 < points.Length && IsSpacedLetter(points[end + 1]))
            {
                apostrophe = true;
                hash = TextHash.Step(hash, '\'');
            }
            else break;
            end++;
        }

        Count++;
        Letters += end - start;
        var word = TextHash.Finish(hash);
        if (end - start > 2 && !FunctionWords.Contains(word)) Keep(word);
        return end;
    }

    private static bool IsSpacedLetter(int c) => (Characters.Of(c) & (CharacterClasses.Letter | CharacterClasses.Unspaced)) == CharacterClasses.Letter;

    private void Keep(uint word)
    {
        if (_contentCount < MostContentWords) _content[_contentCount++] = word;
    }
}
