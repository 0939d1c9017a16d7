using System.Runtime.CompilerServices;

namespace Candor.Events.Traces;

/// <summary>
/// Chooses some of many hashes: the lowest, so that of two texts the same words are chosen, whatever else they have (bottom-k sampling,
/// Cohen and Kaplan 2007). Takes time in proportion to their number, whatever they are.
/// </summary>
public static class LowestHashes
{
    /// <summary>Hashes that can be chosen at most.</summary>
    public const int Most = 64;

    private const ulong All = 1UL << 32;

    /// <summary>Writes the lowest different hashes, in no order that matters.</summary>
    /// <param name="hashes">Any number, repeats included; evenly spread over all 32 bits, as hashes are.</param>
    /// <param name="chosen">Room for as many as are wanted, at most <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    [SkipLocalsInit]
    public static int Choose(ReadOnlySpan<uint> hashes, Span<uint> chosen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen.Length, Most);
        Span<uint> taken = stackalloc uint[2 * Most];
        // A little more than so many lie under this limit, if they are all different.
        var limit = hashes.Length <= chosen.Length ? All : Math.Min(All, All * (ulong)(chosen.Length + 6) / (ulong)hashes.Length);
        var count = Take(hashes, limit, chosen.Length, taken);
        while (count < chosen.Length && limit < All)
        {
            limit = Math.Min(All, limit * 2);
            count = Take(hashes, limit, chosen.Length, taken);
        }

        count = KeepLowest(taken[..count], chosen.Length);
        taken[..count].CopyTo(chosen);
        return count;
    }

    /// <summary>The different hashes under a limit; if they are too many, at least the lowest of them.</summary>
    private static int Take(ReadOnlySpan<uint> hashes, ulong limit, int wanted, Span<uint> taken)
    {
        var count = 0;
        var seen = 0UL; // a bit for every 64th hash: mostly it says at once that one is new
        foreach (var hash in hashes)
        {
            if (hash >= limit) continue;
            var bit = 1UL << (int)(hash & 63);
            if ((seen & bit) != 0 && taken[..count].Contains(hash)) continue;
            seen |= bit;
            if (count == taken.Length)
            {
                count = KeepLowest(taken, wanted);
                limit = wanted == 0 ? 0 : taken[..count][^1];
                if (hash >= limit) continue;
            }

            taken[count++] = hash;
        }

        return count;
    }

    private static int KeepLowest(Span<uint> taken, int wanted)
    {
        const int Few = 10;
        if (taken.Length - wanted > Few)
        {
            taken.Sort();
            return wanted;
        }

        for (; taken.Length > wanted; taken = taken[..^1])
        {
            var greatest = 0;
            for (var i = 1; i < taken.Length; i++) greatest = taken[i] > taken[greatest] ? i : greatest;
            taken[greatest] = taken[^1];
        }

        return taken.Length;
    }
}
