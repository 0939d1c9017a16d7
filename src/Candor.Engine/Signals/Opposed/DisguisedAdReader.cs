using Candor.Signals.Text.Experience;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>First-hand experience that sends the reader to buy, without a word of who pays: what claims experience is said by <see cref="ExperienceClassifier"/>.</summary>
internal static class DisguisedAdReader
{
    private const float Claim = 0.25f, Least = 0.3f, Said = 0.25f;

    /// <summary>The score from which on a text nearly claims, and what that leaves.</summary>
    private const float NearlyClaims = 0f, NearlyLeft = 0.7f;

    private const int MostWords = 2;

    private static readonly (UseCue Cue, float Adds)[] Sales =
        [(UseCue.Code, 0.35f), (UseCue.Contact, 0.2f), (UseCue.Spot, 0.15f), (UseCue.Deal, 0.15f), (UseCue.Price, 0.1f), (UseCue.Link, 0.1f)];

    private static readonly (UseCue Cue, float Left)[] Frames = [(UseCue.News, 0.6f), (UseCue.Warn, 0.4f), (UseCue.Aid, 0.5f)];

    /// <summary>The signal; null if there is none.</summary>
    public static UseSignal? Read(UseHits hits, PlacedText placed, ReadOnlySpan<char> text)
    {
        if (hits.Said(UseCue.Code) + hits.Said(UseCue.Contact) == 0) return null;
        var claim = ExperienceClassifier.Read(text);
        var isTold = claim.Score >= NearlyClaims || (hits.Said(UseCue.Span) > 0 && hits.Said(UseCue.Effect) > 0);
        if (!isTold) return null;
        var shown = new List<UseHit>();
        var (strength, isSponsored) = (Claim, false);
        foreach (var (cue, adds) in Sales)
        {
            var found = 0;
            foreach (ref readonly var hit in hits.All)
            {
                isSponsored |= hit.Cue == UseCue.Sponsor && (hit.Standing & Standing.Denied) == 0;
                if (hit.Cue != cue || !hit.IsSaid) continue;
                if (found++ < MostWords) shown.Add(hit);
            }

            if (found == 0) continue;
            strength += adds;
        }

        if (claim.Verdict != ExperienceVerdict.Claims) strength *= NearlyLeft;
        var against = new List<UseCue>();
        if (isSponsored) against.Add(UseCue.Sponsor);
        strength = Math.Min(1, strength) * (isSponsored ? Said : 1) * UseFrames.Left(hits.All, 0, placed.Plain.Length, Frames, against);
        return strength < Least ? null : UseReport.Of(
            OpposedUse.DisguisedAd, strength, "It tells first-hand experience and sends the reader to buy, and says nothing of who pays", "以亲身经历的口吻引导购买，未说明合作关系", shown, against, placed, text);
    }
}
