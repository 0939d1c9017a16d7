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

    /// <summary>Plain characters of a stretch in which fields must meet.</summary>
    private const int RemovalReachUnspaced = 40, RemovalReachSpaced = 130, FactoryReachUnspaced = 70, FactoryReachSpaced = 220;

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

        return best.Or(RemovalFields(hits, plain));
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

        return best.Or(FactoryFields(hits, plain));
    }

    /// <summary>AI, a mark, and something made to be gone, close together.</summary>
    private static UseCore RemovalFields(ReadOnlySpan<UseHit> hits, ReadOnlySpan<char> plain)
    {
        const int All = 0b111;
        var (fields, from, to, said) = FieldWindow.Best(hits, plain, RemovalField, RemovalReachUnspaced, RemovalReachSpaced);
        if ((fields & All) != All) return Hidden(hits, plain);
        var (mark, gone) = (FieldWindow.First(hits, from, to, RemovalField, 1), FieldWindow.First(hits, from, to, RemovalField, 2));
        return new UseCore(0.3f * said, 0.9f, (gone.Standing & Standing.Asked) != 0, gone, mark);
    }

    /// <summary>AI and a promise that nobody will notice, close together.</summary>
    private static UseCore Hidden(ReadOnlySpan<UseHit> hits, ReadOnlySpan<char> plain)
    {
        var (fields, from, to, said) = FieldWindow.Best(hits, plain, HiddenField, RemovalReachUnspaced, RemovalReachSpaced);
        return fields != 0b11 ? default : new UseCore(0.2f * said, 0.8f, false, FieldWindow.First(hits, from, to, HiddenField, 1), FieldWindow.First(hits, from, to, HiddenField, 0));
    }

    private static int HiddenField(UseCue cue) => cue switch { UseCue.Ai => 0, UseCue.Evade => 1, _ => -1 };

    /// <summary>Machines, accounts, publishing, masses, nobody at work: at least three of the five close together, machines among them, and accounts or masses.</summary>
    private static UseCore FactoryFields(ReadOnlySpan<UseHit> hits, ReadOnlySpan<char> plain)
    {
        const int Machine = 0b1, Accounts = 0b10, Masses = 0b1000, All = 0b11111;
        var (fields, from, to, said) = FieldWindow.Best(hits, plain, FactoryField, FactoryReachUnspaced, FactoryReachSpaced);
        if ((fields & Machine) == 0 || int.PopCount(fields) < 3 || (fields & (Accounts | Masses)) == 0) return default;
        var (machine, second) = (FieldWindow.First(hits, from, to, FactoryField, 0), FieldWindow.First(hits, from, to, FactoryField, (fields & 0b10) != 0 ? 1 : 3));
        return new UseCore((fields == All ? 0.35f : int.PopCount(fields) == 4 ? 0.3f : 0.15f) * said, 0.9f, (machine.Standing & Standing.Asked) != 0, machine, second);
    }

    private static int RemovalField(UseCue cue) => cue switch
    {
        UseCue.Ai => 0,
        UseCue.Mark or UseCue.MarkAi => 1,
        UseCue.Gone or UseCue.Remove or UseCue.Evade or UseCue.RemoveMark or UseCue.RemoveAi => 2,
        _ => -1,
    };

    private static int FactoryField(UseCue cue) => cue switch
    {
        UseCue.Machine or UseCue.Auto => 0,
        UseCue.Account or UseCue.Many or UseCue.Factory => 1,
        UseCue.Publish => 2,
        UseCue.Scale => 3,
        UseCue.Ease or UseCue.Promise or UseCue.Evade => 4,
        _ => -1,
    };

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
