using System.Numerics;

namespace Candor.Signals.Templates;

/// <summary>Bounds of a <see cref="TemplateIndex"/>. Other ones give other families: part of what a stored state means.</summary>
public sealed record TemplateOptions
{
    /// <summary>Posts that are remembered, a power of two; those that one step of a round may hold (<see cref="TemplateIndex.MostAtOnce"/>) are in it. Default: 262,144.</summary>
    public int Posts { get; init; } = 1 << 18;

    /// <summary>Estimated Jaccard index of the runs of five characters from which on two posts are copies. Default: 0.65.</summary>
    public float Similarity { get; init; } = 0.65f;

    /// <summary>Units of substance (<see cref="Events.Texts.CopyMarks.Substance"/>) under which a text is nobody's template. Default: 24, such as eight Han characters.</summary>
    public int LeastSubstance { get; init; } = 24;

    /// <summary>Hours of event time without a member after which a family is closed, and after which a post is too old to be a copy's origin. Default: 30 days.</summary>
    public int Hours { get; init; } = 720;

    /// <summary>Groups of copies that are open at once, a power of two. Default: 65,536.</summary>
    public int Groups { get; init; } = 1 << 16;

    /// <summary>Families that are open at once. Default: 16,384.</summary>
    public int OpenFamilies { get; init; } = 1 << 14;

    /// <summary>Closed families that are kept: the most notable. Default: 4,096.</summary>
    public int ClosedFamilies { get; init; } = 1 << 12;

    /// <summary>Whether posts of one skeleton, their slots masked, are copies of each other. Default: yes.</summary>
    public bool BySkeleton { get; init; } = true;

    /// <summary>Whether short posts that share a rare run of characters are copies of each other. Default: yes.</summary>
    public bool ByPhrase { get; init; } = true;

    internal long Milliseconds => Hours * 3_600_000L;

    /// <summary>Checks what must hold.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal TemplateOptions Checked() =>
        BitOperations.IsPow2(Posts) && Posts >= 4 * TemplateIndex.MostAtOnce && BitOperations.IsPow2(Groups) && Groups is >= 64 and <= 1 << PostGroups.IndexBits
        && Hours > 0 && Similarity is > 0 and <= 1 && OpenFamilies > 0 && ClosedFamilies >= 0
            ? this
            : throw new ArgumentException("The bounds of the template index are not possible.");
}
