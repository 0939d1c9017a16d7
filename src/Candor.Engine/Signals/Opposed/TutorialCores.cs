using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Finds what tutorials are about: AI marks that are removed, accounts that run in masses.</summary>
internal static class TutorialCores
{
    /// <summary>Plain characters that may stand between an act and its object.</summary>
    private const int NearUnspaced = 18, NearSpaced = 60;

    /// <summary>Phrases looked at on either side of an act.</summary>
    private const int Neighbours = 16;

    /// <summary>Clauses from a mark in which a word for AI makes it an AI mark.</summary>
    private const int NearAi = 5;

    /// <summary>Accounts from which on they are many.</summary>
    private const int LeastMany = 5;

    /// <summary>The plainest removal of a mark. A mark is an AI mark by its name or by AI close to it; of any other watermark little is said.</summary>
    public static UseCore Removal(ReadOnlySpan<UseHit> hits, ReadOnlySpan<char> plain)
    {
        var best = default(UseCore);
        for (var i = 0; i < hits.Length; i++)
        {
            ref readonly var hit = ref hits[i];
            var whole = hit.Cue switch
            {
                UseCue.RemoveAi => Core(0.4f, 1, hit, hit),
                UseCue.Bypass => Core(0.3f, 0.9f, hit, hit),
                UseCue.RemoveMark => Nearest(hits, i, plain, UseCue.Ai, NearAi) >= 0 ? Core(0.35f, 1, hit, hit) : Core(0.15f, 0.35f, hit, hit),
                _ => default,
            };
            best = best.Or(whole);
            if (hit.Cue != UseCue.Remove) continue;
            if (Nearest(hits, i, plain, UseCue.MarkAi, 2) is >= 0 and var ai) best = best.Or(Core(0.4f, 1, hit, hits[ai]));
            else if (Nearest(hits, i, plain, UseCue.Mark, 2) is >= 0 and var mark)
            {
                best = best.Or(Nearest(hits, mark, plain, UseCue.Ai, NearAi) >= 0 ? Core(0.35f, 1, hit, hits[mark]) : Core(0.15f, 0.35f, hit, hits[mark]));
            }
        }

        return best;
    }

    /// <summary>The plainest account factory.</summary>
    public static UseCore Factory(ReadOnlySpan<UseHit> hits, ReadOnlySpan<char> plain)
    {
        var best = default(UseCore);
        for (var i = 0; i < hits.Length; i++)
        {
            ref readonly var hit = ref hits[i];
            switch (hit.Cue)
            {
                case UseCue.Factory:
                    best = best.Or(Core(0.4f, 1, hit, hit));
                    break;
                case UseCue.Auto when Nearest(hits, i, plain, UseCue.Many, 3) is >= 0 and var many && IsMany(plain, hits[many]):
                    best = best.Or(Core(0.4f, 1, hit, hits[many]));
                    break;
                case UseCue.Auto:
                    best = best.Or(Nearest(hits, i, plain, UseCue.Auto, 3) is >= 0 and var more ? Core(0.3f, 0.9f, hit, hits[more]) : Core(0.25f, 0.8f, hit, hit));
                    break;
                case UseCue.Many when IsMany(plain, hit) && Nearest(hits, i, plain, UseCue.Run, 1) is >= 0 and var run:
                    best = best.Or(Core(0.25f, 0.75f, hit, hits[run]));
                    break;
            }
        }

        return best;
    }

    private static UseCore Core(float strength, float most, in UseHit act, in UseHit on) =>
        new(strength * UseCore.Left(act.Standing) * ((on.Standing & Standing.Denied) != 0 && on.Clause != act.Clause ? 0.5f : 1), most, (act.Standing & Standing.Asked) != 0, act, on);

    /// <summary>The nearest phrase of a cue, at most so many clauses and characters away; -1 if there is none.</summary>
    /// <param name="hits">All phrases.</param>
    /// <param name="from">The one to look from.</param>
    /// <param name="plain">The text.</param>
    /// <param name="cue">What to look for.</param>
    /// <param name="clauses">How many clauses away it may stand; each allows as many characters again.</param>
    private static int Nearest(ReadOnlySpan<UseHit> hits, int from, ReadOnlySpan<char> plain, UseCue cue, int clauses)
    {
        var (best, least) = (-1, clauses * (PlainCharacters.IsUnspaced(plain[hits[from].End - 1]) ? NearUnspaced : NearSpaced));
        for (var i = Math.Max(0, from - Neighbours); i < Math.Min(hits.Length, from + Neighbours + 1); i++)
        {
            if (i == from || hits[i].Cue != cue || Math.Abs(hits[i].Clause - hits[from].Clause) > clauses) continue;
            var distance = hits[i].Start >= hits[from].Start ? hits[i].Start - hits[from].End : hits[from].Start - hits[i].End;
            if (distance > least) continue;
            (best, least) = (i, Math.Max(0, distance));
        }

        return best;
    }

    /// <summary>Whether the number in a phrase such as "3 accounts" is one that people hardly have; a phrase without digits is.</summary>
    private static bool IsMany(ReadOnlySpan<char> plain, in UseHit hit)
    {
        var number = 0;
        var digits = false;
        var phrase = plain.Slice(hit.Start, hit.Length);
        if (phrase.IndexOfAny("二两三四") >= 0) return phrase.IndexOfAny("十百千万") >= 0;
        foreach (var c in phrase)
        {
            if (!char.IsAsciiDigit(c)) continue;
            digits = true;
            number = Math.Min(1_000_000, (number * 10) + (c - '0'));
        }

        return !digits || number >= LeastMany;
    }
}
