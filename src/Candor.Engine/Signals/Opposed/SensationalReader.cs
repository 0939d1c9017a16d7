using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Words made for clicks: shock, something held back, urging to share, how others were shaken. They never make more than a weak signal.</summary>
internal static class SensationalReader
{
    /// <summary>At most, and below which nothing is said.</summary>
    public const float Most = 0.6f, Least = 0.3f;

    private const float Marks = 0.1f;
    private const int LoudMarks = 1, LoudWords = 3, LoudLetters = 4, MostWords = 3;

    /// <summary>Kinds that must meet.</summary>
    private const int LeastKinds = 2;

    /// <summary>Plain characters of a stretch in which they must meet: a headline, not a novel.</summary>
    private const int ReachUnspaced = 90, ReachSpaced = 260;

    /// <summary>What the first mention of a kind adds, and each further one; at most three count.</summary>
    private static readonly (UseCue Cue, float First, float Again)[] Kinds =
        [(UseCue.Shock, 0.12f, 0.08f), (UseCue.Urge, 0.2f, 0.1f), (UseCue.Gap, 0.2f, 0.1f), (UseCue.Reaction, 0.15f, 0.08f)];

    private static readonly (UseCue Cue, float Left)[] Frames =
        [(UseCue.News, 0.4f), (UseCue.Aid, 0.4f), (UseCue.Official, 0.5f), (UseCue.Review, 0.4f), (UseCue.Study, 0.5f), (UseCue.Explain, 0.6f), (UseCue.Warn, 0.6f), (UseCue.Parody, 0.5f)];

    /// <summary>The signal; null if there is too little.</summary>
    public static UseSignal? Read(UseHits hits, PlacedText placed, ReadOnlySpan<char> text)
    {
        if (hits.Count(UseCue.Shock) + hits.Count(UseCue.Urge) + hits.Count(UseCue.Gap) + hits.Count(UseCue.Reaction) < 2) return null;
        var (fields, from, to, _) = FieldWindow.Best(hits.All, placed.Plain, FieldOf, ReachUnspaced, ReachSpaced);
        var marks = (hits.Exclamations >= LoudMarks ? Marks : 0) + (IsLoud(text) ? Marks : 0);
        if (int.PopCount(fields) < LeastKinds) return null;
        var shown = new List<UseHit>();
        var strength = marks;
        foreach (var (cue, first, again) in Kinds)
        {
            var found = 0;
            foreach (ref readonly var hit in hits.All[from..to])
            {
                if (hit.Cue != cue || (hit.Standing & (Standing.Denied | Standing.Quoted)) != 0 || found == MostWords) continue;
                strength += found++ == 0 ? first : again;
                shown.Add(hit);
            }
        }

        var against = new List<UseCue>();
        strength = Math.Min(Most, strength) * UseFrames.Left(hits.All, 0, placed.Plain.Length, Frames, against);
        return strength < Least || shown.Count == 0 ? null
            : UseReport.Of(OpposedUse.Sensational, strength, "It is worded for clicks", "用词博取点击", shown, against, placed, text);
    }

    private static int FieldOf(UseCue cue) => cue switch { UseCue.Shock => 0, UseCue.Urge => 1, UseCue.Gap => 2, UseCue.Reaction => 3, _ => -1 };

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
