using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Words made for clicks: shock, something held back, urging to share. They never make more than a weak signal.</summary>
internal static class SensationalReader
{
    /// <summary>At most, and below which nothing is said.</summary>
    public const float Most = 0.6f, Least = 0.3f;

    private const float Marks = 0.1f;
    private const int LoudMarks = 1, LoudWords = 3, LoudLetters = 4, MostWords = 3;

    /// <summary>What the first mention of a kind adds, and each further one; at most three count.</summary>
    private static readonly (UseCue Cue, float First, float Again)[] Kinds = [(UseCue.Shock, 0.12f, 0.08f), (UseCue.Urge, 0.2f, 0.1f), (UseCue.Gap, 0.2f, 0.1f)];

    private static readonly (UseCue Cue, float Left)[] Frames =
        [(UseCue.News, 0.4f), (UseCue.Aid, 0.4f), (UseCue.Official, 0.5f), (UseCue.Review, 0.4f), (UseCue.Study, 0.5f), (UseCue.Explain, 0.6f), (UseCue.Warn, 0.6f), (UseCue.Parody, 0.5f)];

    /// <summary>The signal; null if there is too little.</summary>
    public static UseSignal? Read(UseHits hits, PlacedText placed, ReadOnlySpan<char> text)
    {
        if (hits.Count(UseCue.Shock) + hits.Count(UseCue.Urge) + hits.Count(UseCue.Gap) < 2) return null;
        var (strength, kinds, phrases) = (0f, 0, 0);
        var shown = new List<UseHit>();
        foreach (var (cue, first, again) in Kinds)
        {
            var found = 0;
            foreach (ref readonly var hit in hits.All)
            {
                if (hit.Cue != cue || (hit.Standing & (Standing.Denied | Standing.Quoted)) != 0 || found == MostWords) continue;
                strength += found++ == 0 ? first : again;
                shown.Add(hit);
            }

            kinds += found > 0 ? 1 : 0;
            phrases += found;
        }

        if (kinds < 2 && phrases < MostWords) return null;
        if (hits.Exclamations >= LoudMarks) strength += Marks;
        if (IsLoud(text)) strength += Marks;
        var against = new List<UseCue>();
        strength = Math.Min(Most, strength) * UseFrames.Left(hits.All, 0, placed.Plain.Length, Frames, against);
        return strength < Least ? null
            : UseReport.Of(OpposedUse.Sensational, strength, "It is worded for clicks", "用词博取点击", shown, against, placed, text);
    }

    /// <summary>Whether several longer words are all capitals.</summary>
    private static bool IsLoud(ReadOnlySpan<char> text)
    {
        var (words, letters, loud) = (0, 0, true);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
            {
                letters++;
                loud &= char.IsAsciiLetterUpper(c);
                continue;
            }

            words += loud && letters >= LoudLetters ? 1 : 0;
            (letters, loud) = (0, true);
        }

        return words + (loud && letters >= LoudLetters ? 1 : 0) >= LoudWords;
    }
}
