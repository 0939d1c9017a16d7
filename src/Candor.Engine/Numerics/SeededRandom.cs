namespace Candor.Numerics;

/// <summary>A stream of pseudo-random numbers that is the same for a seed on every machine (SplitMix64, Steele et al. 2014).</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => SplitMix64.Finish(_state += 0x9E3779B97F4A7C15);

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(((UInt128)NextBits() * (ulong)count) >> 64);

    /// <summary>A number from 0 (included) to 1 (excluded).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Shuffles in place (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
