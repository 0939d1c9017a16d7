using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    private const int Room = (2 * Most) + 4; // for those taken, one more, and what fills the last vector

    /// <summary>Writes the lowest different hashes, in no order that matters.</summary>
    /// <param name="hashes">Any number, repeats included; evenly spread over all 32 bits, as hashes are.</param>
    /// <param name="chosen">Room for as many as are wanted, at most <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    [SkipLocalsInit]
    public static int Choose(ReadOnlySpan<uint> hashes, Span<uint> chosen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen.Length, Most);
        Span<uint> taken = stackalloc uint[Room];
        // A little more than so many lie under this limit, if they are all different.
        var limit = hashes.Length <= chosen.Length ? All : Math.Min(All, All * (ulong)(chosen.Length + 5) / (ulong)hashes.Length);
        var count = Take(hashes, limit, chosen.Length, taken);
        while (count < chosen.Length && limit < All)
        {
            limit = Math.Min(All, limit * 2);
            count = Take(hashes, limit, chosen.Length, taken);
        }

        count = KeepLowest(taken, count, chosen.Length);
        taken[..count].CopyTo(chosen);
        return count;
    }

    /// <summary>The different hashes under a limit; if they are too many, at least the lowest of them. Without a branch on what a hash is.</summary>
    private static int Take(ReadOnlySpan<uint> hashes, ulong limit, int wanted, Span<uint> taken)
    {
        var count = 0;
        foreach (var hash in hashes)
        {
            taken[count] = hash;
            count += hash < limit ? 1 : 0;
            if (count < 2 * Most) continue;
            count = KeepLowest(taken, KeepDifferent(taken[..count]), wanted);
            if (count == wanted) limit = wanted == 0 ? 0 : GreatestOf(taken, count);
        }

        return KeepDifferent(taken[..count]);
    }

    private static int KeepDifferent(Span<uint> taken)
    {
        Span<ulong> seen = stackalloc ulong[16]; // 1,024 bits: mostly they say at once that a hash is new
        seen.Clear();
        var kept = 0;
        foreach (var hash in taken)
        {
            ref var bits = ref seen[(int)(hash >> 6) & 15];
            var bit = 1UL << (int)(hash & 63);
            if ((bits & bit) != 0 && taken[..kept].Contains(hash)) continue;
            bits |= bit;
            taken[kept++] = hash;
        }

        return kept;
    }

    private static int KeepLowest(Span<uint> taken, int count, int wanted)
    {
        const int Few = 16;
        if (count - wanted > Few)
        {
            taken[..count].Sort();
            return wanted;
        }

        while (count > wanted)
        {
            var greatest = taken[..count].IndexOf(GreatestOf(taken, count));
            taken[greatest] = taken[--count];
        }

        return count;
    }

    /// <summary>The greatest of the first hashes; what stands right behind them is overwritten.</summary>
    private static uint GreatestOf(Span<uint> taken, int count)
    {
        taken.Slice(count, Vector128<uint>.Count).Clear();
        var greatest = Vector128<uint>.Zero;
        for (var i = 0; i < count; i += Vector128<uint>.Count) greatest = Vector128.Max(greatest, Vector128.LoadUnsafe(ref taken[i]));
        return Math.Max(Math.Max(greatest[0], greatest[1]), Math.Max(greatest[2], greatest[3]));
    }
}
