using System.Numerics;

namespace Candor.Accounts.Sketches;

/// <summary>Counts distinct hashes in a bitmap (linear counting, Whang et al. 1990).</summary>
internal static class SeenBits
{
    /// <summary>Notes a hash.</summary>
    /// <returns>Whether it, or one that shares its bit, was there before.</returns>
    public static bool Add(Span<byte> bits, uint hash)
    {
        var bit = (uint)(((ulong)hash * (uint)(bits.Length * 8)) >> 32);
        var mask = (byte)(1 << (int)(bit & 7));
        ref var cell = ref bits[(int)(bit >> 3)];
        var seen = (cell & mask) != 0;
        cell |= mask;
        return seen;
    }

    /// <summary>How many distinct hashes were noted: m ln(m / empty bits), and m ln m when none is empty.</summary>
    public static double Estimate(ReadOnlySpan<byte> bits)
    {
        double all = bits.Length * 8;
        return all * Math.Log(all / Math.Max(1, all - Count(bits)));
    }

    /// <summary>Share of the bits that are set: how likely a hash not noted before looks as if it had been.</summary>
    public static double Filled(ReadOnlySpan<byte> bits) => (double)Count(bits) / (bits.Length * 8);

    private static int Count(ReadOnlySpan<byte> bits)
    {
        var filled = 0;
        foreach (var cell in bits) filled += BitOperations.PopCount(cell);
        return filled;
    }
}
