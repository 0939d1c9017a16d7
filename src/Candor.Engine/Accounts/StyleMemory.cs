using System.Runtime.InteropServices;
using Candor.Accounts.Sketches;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>How an account writes: per property of a text the number of texts that have it, and moments of the counted ones. Exact.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct StyleMemory
{
    /// <summary>Properties counted: the first 20 of <see cref="TextMarks"/>.</summary>
    public const int Marks = 20;

    /// <summary>Texts by property, in the order of <see cref="TextMarks"/>.</summary>
    public Bytes20 Counts;

    /// <summary>Sums of the texts' tags, sentences, commas and emoji, and of the first three's squares.</summary>
    public ushort Tags, TagSquares, Sentences, SentenceSquares, Commas, CommaSquares, Emoji;

    /// <summary>Texts counted.</summary>
    public ushort Texts;

    /// <summary>Sums of log length and log words, of their squares, and of the mean word length.</summary>
    public float Length, LengthSquares, Words, WordSquares, WordLength;

    public void Add(in TextFacts facts)
    {
        var marks = (int)facts.Marks;
        for (var i = 0; i < Marks; i++) Counts[i] += (byte)((marks >> i) & 1);
        Tags += facts.Tags;
        TagSquares += (ushort)(facts.Tags * facts.Tags);
        Sentences += facts.Sentences;
        SentenceSquares += (ushort)(facts.Sentences * facts.Sentences);
        Commas += facts.Commas;
        CommaSquares += (ushort)(facts.Commas * facts.Commas);
        Emoji += facts.Emoji;
        Length += facts.Length;
        LengthSquares += facts.Length * facts.Length;
        Words += facts.Words;
        WordSquares += facts.Words * facts.Words;
        WordLength += facts.WordLength;
        Texts++;
    }
}
