namespace Candor.Signals.Text.Experience;

/// <summary>
/// Says whether a text claims first-hand experience: that its speaker was there, bought it, tasted it. It says nothing of whether that is true, or of who
/// or what wrote it. Chinese and English; a text in another language is unclear, or does not.
/// </summary>
/// <remarks>
/// <para>One pass over the text. Each clause adds the nats of its cues (<see cref="CueWeights"/>) to the passage it stands in; a passage fades with each
/// character and begins anew where nothing is left of it. The strongest passage counts: so what is added behind a claim, on a new line, never takes it back.</para>
/// <para>Score = <see cref="Prior"/> + strongest passage - against, where against is what speaks against a claim anywhere, and plain length without cues; it
/// counts less the stronger the passage, and nothing against a passage of <see cref="Claim"/> nats or more.</para>
/// </remarks>
public static class ExperienceClassifier
{
    /// <summary>Characters that are read, at most: 64 KiB of text.</summary>
    public const int MostCharacters = 32_768;

    /// <summary>The score of a text of which nothing is known.</summary>
    public const float Prior = -1;

    /// <summary>Nats of a passage that make a claim.</summary>
    public const float Claim = 2;

    /// <summary>From this score on a text claims.</summary>
    public const float ClaimsFrom = Prior + Claim;

    /// <summary>Down from this score a text does not.</summary>
    public const float DoesNotFrom = -2;

    /// <summary>Reads a text; allocates nothing.</summary>
    public static ExperienceReading Read(ReadOnlySpan<char> text) => Read(text, null);

    /// <summary>The cues of a text in the order of their places, those for and those against.</summary>
    public static IReadOnlyList<ExperienceReason> Explain(ReadOnlySpan<char> text)
    {
        var reasons = new List<ExperienceReason>();
        Read(text, reasons);
        return reasons;
    }

    private static ExperienceReading Read(ReadOnlySpan<char> text, List<ExperienceReason>? reasons)
    {
        Span<byte> seen = stackalloc byte[CueWeights.Kinds];
        seen.Clear();
        var passage = new ClauseReader(new PassageSum(seen, reasons)).Read(text[..Math.Min(text.Length, MostCharacters)]);
        var against = passage.Against * Math.Max(0, 1 - (passage.Strongest / Claim));
        var score = Prior + passage.Strongest - against;
        return new ExperienceReading(score, VerdictOf(score));
    }

    private static ExperienceVerdict VerdictOf(float score) =>
        score >= ClaimsFrom ? ExperienceVerdict.Claims : score <= DoesNotFrom ? ExperienceVerdict.DoesNot : ExperienceVerdict.Unclear;
}
