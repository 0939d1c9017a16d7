using System.Runtime.InteropServices;
using Candor.Accounts.Sketches;

namespace Candor.Accounts;

/// <summary>What an account writes about, without the words: how many distinct ones, how often the commonest, how tags and emoji spread.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TopicMemory
{
    // A word may stand in three slots only, so that the eight bits by which it is known there are compared with three others and not with 24.
    private const int WordGroups = 8;
    private const int GroupSlots = 3;

    private Bytes92 _seen;
    private Bytes24 _wordMarks;
    private Bytes24 _wordTexts;

    /// <summary>Texts noted.</summary>
    public byte Texts;

    /// <summary>Content words noted.</summary>
    public ushort Words;

    /// <summary>Frequencies of hashtags and of emoji.</summary>
    public FrequentItems Tags, Emoji;

    /// <summary>Distinct content words, estimated.</summary>
    public readonly double DistinctWords => Math.Min(Words, SeenBits.Estimate(_seen));

    /// <summary>
    /// Share of the texts that hold the commonest content word. Its first text is not among those counted, unless its bit was set by another word:
    /// hence the share of bits not set, rounded to whole texts.
    /// </summary>
    public readonly double CommonestWord
    {
        get
        {
            if (Texts == 0 || Words == 0) return 0;
            double most = 0;
            foreach (var texts in (ReadOnlySpan<byte>)_wordTexts) most = Math.Max(most, texts);
            return Math.Clamp(Math.Round(most + 1 - SeenBits.Filled(_seen)), 1, Texts) / Texts;
        }
    }

    /// <summary>Notes a text's content words. A word gets a slot only when it comes again: the bitmap of seen words keeps the door.</summary>
    /// <param name="words">Hashes of the content words, in order, repeats included.</param>
    public void AddWords(ReadOnlySpan<uint> words)
    {
        Words = (ushort)Math.Min(ushort.MaxValue, Words + words.Length);
        Span<ulong> perhaps = stackalloc ulong[16];
        perhaps.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            // A bit of the text's own tells most words that are new in it without a search.
            var word = words[i];
            ref var cell = ref perhaps[(int)(word >> 6) & 15];
            var bit = 1UL << (int)(word & 63);
            if ((cell & bit) != 0 && words[..i].Contains(word)) continue;
            cell |= bit;
            if (SeenBits.Add(_seen, word)) CountAgain(word);
        }

        if (Texts < byte.MaxValue) Texts++;
    }

    private void CountAgain(uint word)
    {
        var mark = (byte)(word >> 3);
        var group = (int)(word >> 11) % WordGroups * GroupSlots;
        var least = group;
        for (var i = group; i < group + GroupSlots; i++)
        {
            if (_wordTexts[i] > 0 && _wordMarks[i] == mark)
            {
                if (_wordTexts[i] < byte.MaxValue) _wordTexts[i]++;
                return;
            }

            if (_wordTexts[i] < _wordTexts[least]) least = i;
        }

        if (_wordTexts[least] > 1)
        {
            _wordTexts[least]--;
            return;
        }

        _wordMarks[least] = mark;
        _wordTexts[least] = 1;
    }
}
