using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// Offers of, and instructions for, something opposed. A core (what it is about) is found first; what is offered near it makes it strong; the frame of a report,
/// a rule, a warning, a study makes it weak. Words alone stay weak.
/// </summary>
internal static class TutorialReader
{
    /// <summary>What a core without an offer or instructions is worth at most.</summary>
    public const float WordsOnly = 0.25f;

    /// <summary>Below this nothing is said.</summary>
    public const float Least = 0.15f;

    /// <summary>What frames leave of an offer to the reader to get in touch and buy.</summary>
    private const float AddressedLeft = 0.6f;

    /// <summary>Plain characters about a core in which offers and frames count; an unspaced script says more in as many.</summary>
    private const int ReachUnspaced = 260, ReachSpaced = 700;

    private const int MostWords = 2;

    private static readonly (UseCue Cue, float Adds)[] Offers =
    [
        (UseCue.Contact, 0.3f), (UseCue.Spot, 0.15f), (UseCue.Teach, 0.3f), (UseCue.Goods, 0.2f), (UseCue.Ware, 0.15f), (UseCue.Price, 0.15f), (UseCue.Deal, 0.15f), (UseCue.Code, 0.15f),
        (UseCue.Promise, 0.2f), (UseCue.Evade, 0.2f), (UseCue.Link, 0.1f),
    ];

    private static readonly (UseCue Cue, float Left)[] Frames =
    [
        (UseCue.Rule, 0.45f), (UseCue.News, 0.45f), (UseCue.Official, 0.4f), (UseCue.Warn, 0.45f), (UseCue.Study, 0.4f), (UseCue.Build, 0.5f),
        (UseCue.Own, 0.5f), (UseCue.Privacy, 0.5f), (UseCue.Explain, 0.6f), (UseCue.Schedule, 0.5f),
    ];

    /// <summary>The signal of a core, null if it is too weak.</summary>
    public static UseSignal? Read(OpposedUse use, in UseCore core, UseHits hits, PlacedText placed, ReadOnlySpan<char> text, string english, string chinese)
    {
        if (core.Strength == 0) return null;
        var plain = placed.Plain;
        var reach = PlainCharacters.IsUnspaced(plain[core.First.Start]) || PlainCharacters.IsUnspaced(plain[core.Second.Start]) ? ReachUnspaced : ReachSpaced;
        var (from, to) = (Math.Min(core.First.Start, core.Second.Start) - reach, Math.Max(core.First.End, core.Second.End) + reach);
        var shown = new List<UseHit> { core.First };
        if (core.Second != core.First) shown.Add(core.Second);
        var strength = core.Strength;
        var (offers, isAddressed, hasWares, links) = (false, false, false, 0);
        foreach (var (cue, adds) in Offers)
        {
            if (!Collect(hits.All, cue, from, to, shown)) continue;
            strength += adds;
            offers |= cue is not (UseCue.Promise or UseCue.Evade or UseCue.Link or UseCue.Ware or UseCue.Spot);
            links += cue is UseCue.Ware or UseCue.Link or UseCue.Spot ? 1 : 0;
            isAddressed |= cue is UseCue.Contact;
            hasWares |= cue is UseCue.Goods or UseCue.Ware or UseCue.Price or UseCue.Deal or UseCue.Teach;
        }

        var against = new List<UseCue>();
        var left = UseFrames.Left(hits.All, from, to, Frames, against);
        if (isAddressed && hasWares) left = Math.Max(left, AddressedLeft);
        if (core.IsAsked && !isAddressed) left *= 0.5f;
        strength = Math.Min(offers || links > 1 ? core.Most : WordsOnly, strength) * left;
        return strength < Least ? null : UseReport.Of(use, strength, english, chinese, shown, against, placed, text);
    }

    private static bool Collect(ReadOnlySpan<UseHit> hits, UseCue cue, int from, int to, List<UseHit> shown)
    {
        var found = 0;
        foreach (ref readonly var hit in hits)
        {
            if (hit.Cue != cue || hit.Start < from || hit.End > to || !hit.IsSaid) continue;
            if (found++ < MostWords) shown.Add(hit);
        }

        return found > 0;
    }
}
