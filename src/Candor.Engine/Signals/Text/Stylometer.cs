using System.Numerics;

namespace Candor.Signals.Text;

/// <summary>
/// Reads from a folded text what stylometry counts: rates of marks and of common words, lengths of clauses, sentences and words, variety, repetition. Nothing of what
/// the text is about. Reused from text to text; one a thread.
/// </summary>
internal sealed class Stylometer
{
    private const string Marks = ".,、?!:;\"'()-…<>[]~/%0";
    private const int SmallWindow = 32, LargeWindow = 64;
    private const int RepeatsWithin = 200;
    private const int RepeatCells = 64;
    private const int WordWindow = 30;
    private const byte Clause = 1, Sentence = 2;

    private static readonly byte[] MarkOf = MakeMarks();
    private static readonly byte[] EndOf = MakeEnds();

    private static readonly StyleFeature[] Common =
    [
        .. Marks.Select((mark, i) => new StyleFeature($"mark_{i}", mark == '0' ? "numbers a character" : $"'{mark}' a character", mark == '0' ? "每字数字数" : $"每字“{mark}”数")),
        new("latin", "share of Latin letters", "拉丁字母占比"),
        new("emoji", "emoji a character", "每字表情数"),
        new("clause_mean", "mean length of clauses", "分句平均长度"),
        new("clause_spread", "how much the length of clauses varies", "分句长度的离散程度"),
        new("clause_most", "longest clause", "最长分句"),
        new("clause_least", "shortest clause", "最短分句"),
        new("clause_first", "first clause", "首个分句长度"),
        new("clause_last", "last clause", "末个分句长度"),
        new("sentence_mean", "mean length of sentences", "句子平均长度"),
        new("sentence_spread", "how much the length of sentences varies", "句子长度的离散程度"),
        new("sentence_most", "longest sentence", "最长句"),
        new("sentence_least", "shortest sentence", "最短句"),
        new("sentence_first", "first sentence", "首句长度"),
        new("sentence_last", "last sentence", "末句长度"),
        new("sentences_a_clause", "sentences a clause", "句子与分句之比"),
        new("ends_sentence", "whether it ends a sentence", "结尾是否为句末标点"),
        new("ends_full_stop", "whether it ends with a full stop", "结尾是否为句号"),
        new("begins_mark", "whether it begins with a quotation mark or bracket", "开头是否为引号或括号"),
        new("variety_32", "different characters in 32", "每32字的不同字数"),
        new("variety_32_least", "fewest different characters in 32", "每32字的最少不同字数"),
        new("variety_64", "different characters in 64", "每64字的不同字数"),
        new("variety_64_least", "fewest different characters in 64", "每64字的最少不同字数"),
        new("pairs_again", "share of character pairs that come again", "重复字对占比"),
        new("fours_again", "share of runs of four characters that come again", "重复四字串占比"),
        new("double_marks", "doubled marks", "叠用标点"),
        new("elongations", "a character three times in a row", "同字连用三次"),
        new("list_marks", "list markers", "列表序号"),
        new("mark_variety", "how many kinds of marks are used, and how evenly", "标点种类的均匀程度"),
        new("mark_rate", "marks a character", "标点占比"),
        new("stop_share", "full stops among full stops and commas", "句号占句号与逗号之比"),
        new("word_mean", "mean length of words", "单词平均长度"),
        new("word_spread", "how much the length of words varies", "单词长度的离散程度"),
        new("word_most", "longest word", "最长单词"),
        new("words_long", "words of seven letters or more", "七个字母以上的单词占比"),
        new("word_variety", "different words in 30", "每30词的不同词数"),
    ];

    private readonly Lexicon _lexicon;
    private readonly int[] _marks = new int[Marks.Length + 1];
    private readonly int[] _sets;
    private readonly uint[] _lastPlace = new uint[1 << 16]; // text number above, place + 1 below
    private readonly int[] _before = new int[TextScorer.MostCharacters];
    private readonly ulong[] _pairs = new ulong[RepeatCells];
    private readonly ulong[] _fours = new ulong[RepeatCells];
    private readonly uint[] _words = new uint[256]; // the same for words, by hash
    private uint _text;

    /// <param name="language">ISO 639-1.</param>
    public Stylometer(string language)
    {
        _lexicon = new Lexicon(Lexicons.Of(language));
        _sets = new int[_lexicon.Count];
        Features = [.. Common, .. Enumerable.Range(0, _lexicon.Count).Select(i => new StyleFeature("words_" + _lexicon[i].Name, "share of " + _lexicon[i].English, _lexicon[i].Chinese + "的占比"))];
    }

    /// <summary>What it reads, in order.</summary>
    public IReadOnlyList<StyleFeature> Features { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Folded; what is behind the first 1,024 characters is not looked at.</param>
    /// <param name="values">One a feature.</param>
    public void Read(ReadOnlySpan<char> text, Span<float> values)
    {
        if (text.Length > TextScorer.MostCharacters) text = text[..TextScorer.MostCharacters];
        Array.Clear(_marks);
        Array.Clear(_sets);
        NextText();
        var (clauses, sentences, words) = (default(LengthMoments), default(LengthMoments), default(LengthMoments));
        int latin = 0, emoji = 0, doubles = 0, elongations = 0, lists = 0, clause = 0, sentence = 0, longWords = 0, freshWords = 0, word = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _marks[MarkOf[c]]++;
            NotePlace(c, i);
            var isLetter = c is >= 'a' and <= 'z';
            if (isLetter) latin++;
            if (char.IsHighSurrogate(c)) emoji++;
            if (WordReader.IsLetter(c) && (c != '\'' || word > 0)) word++;
            else if (word > 0)
            {
                TakeWord(text.Slice(i - word, word), ref words, ref longWords, ref freshWords);
                word = 0;
            }

            if (c >= 0x3000) _lexicon.CountRuns(text[i..], _sets);
            var end = EndOf[c];
            if (end != 0)
            {
                if (i > 0 && text[i - 1] == c && c is '!' or '?' or '~') doubles++;
                clauses.Add(clause);
                clause = 0;
                if ((end & Sentence) != 0)
                {
                    sentences.Add(sentence);
                    sentence = 0;
                }
                else
                {
                    sentence++;
                }
            }
            else
            {
                clause++;
                sentence++;
            }

            if (i >= 2 && text[i - 1] == c && text[i - 2] == c) elongations++;
            if (IsListMark(text, i)) lists++;
        }

        if (word > 0) TakeWord(text[^word..], ref words, ref longWords, ref freshWords);
        clauses.Add(clause);
        sentences.Add(sentence);

        var n = Math.Max(1, text.Length);
        var next = 0;
        for (var i = 0; i < Marks.Length; i++) values[next++] = (float)_marks[i] / n;
        values[next++] = (float)latin / n;
        values[next++] = (float)emoji / n;
        next = Write(clauses, values, next);
        next = Write(sentences, values, next);
        values[next++] = sentences.Count / (clauses.Count + 1f);
        values[next++] = text.Length > 0 && (EndOf[text[^1]] & Sentence) != 0 ? 1 : 0;
        values[next++] = text.Length > 0 && text[^1] == '.' ? 1 : 0;
        values[next++] = text.Length > 0 && text[0] is '"' or '<' or '[' or '(' ? 1 : 0;
        (values[next++], values[next++]) = Variety(text.Length, SmallWindow);
        (values[next++], values[next++]) = Variety(text.Length, LargeWindow);
        values[next++] = Again(text, 2, _pairs);
        values[next++] = Again(text, 4, _fours);
        var root = MathF.Sqrt(n);
        values[next++] = doubles / root;
        values[next++] = elongations / root;
        values[next++] = lists / root;
        (values[next++], values[next++]) = MarkEntropy(n);
        values[next++] = _marks[0] / (_marks[0] + _marks[1] + 1f);
        values[next++] = words.Mean;
        values[next++] = words.Spread;
        values[next++] = words.Logs.Most;
        values[next++] = (float)longWords / Math.Max(1, words.Count);
        values[next++] = words.Count == 0 ? 0 : (float)freshWords / words.Count;
        var units = Math.Max(1, words.Count > 0 && latin * 2 > n ? words.Count : n);
        for (var i = 0; i < _sets.Length; i++) values[next++] = (float)_sets[i] / units;
    }

    private static int Write(in LengthMoments lengths, Span<float> values, int next)
    {
        var logs = lengths.Logs;
        values[next++] = MathF.Log(1 + lengths.Mean);
        values[next++] = lengths.Spread;
        values[next++] = logs.Most;
        values[next++] = logs.Least;
        values[next++] = logs.First;
        values[next++] = logs.Last;
        return next;
    }

    private void NextText()
    {
        if (++_text < 1 << 16) return;
        Array.Clear(_lastPlace);
        Array.Clear(_words);
        _text = 1;
    }

    /// <summary>Notes where the same character stood before, -1 if nowhere.</summary>
    private void NotePlace(char c, int i)
    {
        ref var last = ref _lastPlace[c];
        _before[i] = last >> 16 == _text ? (int)(last & 0xFFFF) - 1 : -1;
        last = (_text << 16) | (uint)(i + 1);
    }

    private void TakeWord(ReadOnlySpan<char> word, ref LengthMoments words, ref int longWords, ref int freshWords)
    {
        words.Add(word.Length);
        if (word.Length >= 7) longWords++;
        _lexicon.CountWord(word, _sets);
        var hash = 0u;
        foreach (var c in word) hash = BitOperations.RotateLeft(hash, 5) ^ (c * 0x9E3779B1);
        ref var last = ref _words[(hash ^ (hash >> 16)) & 255];
        if (last >> 16 != _text || words.Count - (int)(last & 0xFFFF) > WordWindow) freshWords++;
        last = (_text << 16) | (uint)words.Count;
    }

    /// <summary>Different characters in windows side by side: mean and least share; of a shorter text as much as it has.</summary>
    private (float Mean, float Least) Variety(int length, int window)
    {
        if (length == 0) return (0, 0);
        if (length < window)
        {
            var share = Distinct(0, length) / MathF.Pow(length, 0.9f) * MathF.Pow(window, -0.1f);
            return (share, share);
        }

        int windows = 0, sum = 0, least = window;
        for (var start = 0; start + window <= length; start += window, windows++)
        {
            var distinct = Distinct(start, window);
            sum += distinct;
            least = Math.Min(least, distinct);
        }

        return ((float)sum / windows / window, (float)least / window);
    }

    private int Distinct(int start, int length)
    {
        var count = 0;
        foreach (var before in _before.AsSpan(start, length)) count += before < start ? 1 : 0;
        return count;
    }

    /// <summary>Share of the runs among the first 200 characters that came before; by a bitmap, so a little high.</summary>
    private static float Again(ReadOnlySpan<char> text, int length, ulong[] seen)
    {
        Array.Clear(seen);
        var runs = Math.Min(text.Length, RepeatsWithin) - length + 1;
        if (runs <= 0) return 0;
        var again = 0;
        for (var i = 0; i < runs; i++)
        {
            var hash = 0u;
            for (var k = 0; k < length; k++) hash = SlotHash.Step(hash, text[i + k]);
            hash ^= hash >> 15;
            ref var cell = ref seen[(hash >> 6) & (RepeatCells - 1)];
            var bit = 1UL << (int)(hash & 63);
            if ((cell & bit) != 0) again++;
            cell |= bit;
        }

        return (float)again / runs;
    }

    private (float Entropy, float Rate) MarkEntropy(int length)
    {
        var sum = 0;
        for (var i = 0; i < Marks.Length - 1; i++) sum += _marks[i];
        if (sum == 0) return (0, 0);
        var entropy = 0f;
        for (var i = 0; i < Marks.Length - 1; i++)
        {
            if (_marks[i] > 0) entropy -= (float)_marks[i] / sum * MathF.Log((float)_marks[i] / sum);
        }

        return (entropy, (float)sum / length);
    }

    /// <summary>A number, then a full stop, comma of enumeration or bracket: "1.", "1、", "(1)"; or 第一, 第二 ...</summary>
    private static bool IsListMark(ReadOnlySpan<char> text, int i) =>
        (text[i] == '0' && i + 1 < text.Length && text[i + 1] is '.' or '、' or ')' && (i == 0 || EndOf[text[i - 1]] != 0 || text[i - 1] == '('))
        || (text[i] == '第' && i + 1 < text.Length && text[i + 1] is '一' or '二' or '三' or '四' or '五');

    private static byte[] MakeMarks()
    {
        var marks = new byte[1 << 16];
        Array.Fill(marks, (byte)Marks.Length);
        for (var i = 0; i < Marks.Length; i++) marks[Marks[i]] = (byte)i;
        return marks;
    }

    private static byte[] MakeEnds()
    {
        var ends = new byte[1 << 16];
        foreach (var c in ".?!…") ends[c] = Clause | Sentence;
        foreach (var c in ",、:;~") ends[c] = Clause;
        return ends;
    }
}
