using System.Diagnostics.CodeAnalysis;

namespace Candor.Events.Texts;

/// <summary>What a text leaves behind to be found among copies of itself: fixed in size, free of its words. Made by <see cref="CopySketcher"/>.</summary>
[SuppressMessage("Design", "CA1051", Justification = "Inline arrays, read in place.")]
public struct CopyMarks
{
    /// <summary>How much it has in common with another text; empty under <see cref="CopySketcher.LeastCharacters"/> characters.</summary>
    public CopySketch Sketch;

    /// <summary>Under what it is looked up; nothing without a sketch.</summary>
    public CopyKeys Keys;

    /// <summary>Hash of the whole folded text, never 0: the same text has the same hash.</summary>
    public ulong Text { get; set; }

    /// <summary>Hash of the folded text with its slots masked: numbers, links, mentions and emoji. Never 0.</summary>
    public ulong Skeleton { get; set; }

    /// <summary>Characters of the folded text, at most 65,535.</summary>
    public ushort Length { get; set; }

    /// <summary>
    /// How much it says in its own words, about two bits a unit, at most 65,535: letters outside links, mentions and tags, those of a script without spaces three
    /// each, Hangul two.
    /// </summary>
    public ushort Substance { get; set; }

    /// <summary>Whether it is short, under 40 characters: little in it is the same in two texts by chance, and much of that is what everybody says.</summary>
    public readonly bool IsShort => Length < Winnower.LeastLong;

    /// <summary>What form it has.</summary>
    public CopyForms Forms { get; set; }
}
