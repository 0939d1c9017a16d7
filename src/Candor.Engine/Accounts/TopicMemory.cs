using System.Runtime.InteropServices;
using Candor.Accounts.Sketches;

namespace Candor.Accounts;

/// <summary>What an account writes about, without the words: how many distinct ones, how often the commonest, how tags and emoji spread.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TopicMemory
{
    private const int WordSlots = 14;

    private Bytes80 _seen;
    private Bytes14 _wordMarks;
    private Bytes14 _wordTexts;
    private byte _wordSlots;

    /// <summary>Texts noted.</summary>
    public byte Texts;

    /// <summary>Content words noted.</summary>
    public ushort Words;

    /// <summary>Frequencies of hashtags and of emoji.</summary>
    public FrequentItems Tags, Emoji;

    /// <summary>Distinct content words, estimated.</summary>
    public readonly double DistinctWords => Math.Min(Words, SeenBits.Estimate(_seen));

    /// <summary>Share of the texts that hold the commonest content word.</summary>
    public readonly double CommonestWord
    {
        get
        {
            if (Texts == 0 || Words == 0) return 0;
            var most = 1;
            for (var i = 0; i < _wordSlots; i++) most = Math.Max(most, _wordTexts[i] + 1);
            return Math.Min(1, (double)most / Texts);
        }
    }

    /// <summary>Notes a text's content words. A word gets a slot only when it comes again: the bitmap of seen words keeps the door.</summary>
    /// <param name="words">Hashes of the content words, in order, repeats included.</param>
    public void AddWords(ReadOnlySpan<uint> words)
    {
        Words = (ushort)Math.Min(ushort.MaxValue, Words + words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (words[..i].Contains(word)) continue;
            if (SeenBits.Add(_seen, word)) CountAgain(word);
        }

        if (Texts < byte.MaxValue) Texts++;
    }

    private void CountAgain(uint word)
    {
        var mark = (byte)(word >> 3);
        var least = 0;
        for (var i = 0; i < _wordSlots; i++)
        {
            if (_wordMarks[i] == mark)
            {
                if (_wordTexts[i] < byte.MaxValue) _wordTexts[i]++;
                return;
            }

            if (_wordTexts[i] < _wordTexts[least]) least = i;
        }

        if (_wordSlots < WordSlots)
        {
            least = _wordSlots++;
        }
        else if (_wordTexts[least] > 1)
        {
            _wordTexts[least]--;
            return;
        }

        _wordMarks[least] = mark;
        _wordTexts[least] = 1;
    }
}
