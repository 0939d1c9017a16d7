using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// Finds the stretch of a text in which most fields of words meet. A field is broad (machines; accounts; publishing), so one alone says nothing; several close together do.
/// One pass with two ends.
/// </summary>
internal static class FieldWindow
{
    /// <summary>The best stretch.</summary>
    /// <param name="hits">The phrases of a text.</param>
    /// <param name="plain">The text.</param>
    /// <param name="fieldOf">The field of a cue, counted from 0; below 0 for none.</param>
    /// <param name="reachUnspaced">Plain characters of a stretch in a script without spaces.</param>
    /// <param name="reachSpaced">And in one with them.</param>
    /// <returns>The fields that meet as bits, the first phrase and behind the last, and the share of phrases that the author says.</returns>
    public static (int Fields, int From, int To, float Said) Best(ReadOnlySpan<UseHit> hits, ReadOnlySpan<char> plain, Func<UseCue, int> fieldOf, int reachUnspaced, int reachSpaced)
    {
        Span<int> counts = stackalloc int[8];
        counts.Clear();
        var (from, fields, most, best) = (0, 0, 0, (Fields: 0, From: 0, To: 0, Said: 0f));
        for (var to = 0; to < hits.Length; to++)
        {
            if (Field(hits[to], fieldOf) is >= 0 and var field && counts[field]++ == 0) fields |= 1 << field;
            var reach = PlainCharacters.IsUnspaced(plain[hits[to].Start]) ? reachUnspaced : reachSpaced;
            for (; hits[to].End - hits[from].Start > reach && from < to; from++)
            {
                if (Field(hits[from], fieldOf) is >= 0 and var left && --counts[left] == 0) fields &= ~(1 << left);
            }

            if (int.PopCount(fields) <= most) continue;
            most = int.PopCount(fields);
            best = (fields, from, to + 1, 0);
        }

        var (said, all) = (0, 0);
        foreach (ref readonly var hit in hits[best.From..best.To])
        {
            if (Field(hit, fieldOf) < 0) continue;
            all++;
            said += (hit.Standing & (Standing.Others | Standing.Quoted)) == 0 ? 1 : 0;
        }

        return best with { Said = all == 0 ? 0 : (float)said / all };
    }

    /// <summary>The first phrase of a field in a stretch.</summary>
    public static UseHit First(ReadOnlySpan<UseHit> hits, int from, int to, Func<UseCue, int> fieldOf, int field)
    {
        foreach (ref readonly var hit in hits[from..to])
        {
            if (Field(hit, fieldOf) == field) return hit;
        }

        return default;
    }

    private static int Field(in UseHit hit, Func<UseCue, int> fieldOf) => (hit.Standing & Standing.Denied) != 0 ? -1 : fieldOf(hit.Cue);
}
