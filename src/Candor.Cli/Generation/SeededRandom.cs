namespace Candor.Cli.Generation;

/// <summary>
/// A small seeded generator (xoshiro256**, seeded by SplitMix64) whose numbers are the same on every machine and in every version.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed)
    {
        var bits = new Numerics.SeededRandom(seed);
        (_a, _b, _c, _d) = (bits.NextBits(), bits.NextBits(), bits.NextBits(), bits.NextBits());
    }

    /// <summary>A generator of its own for each <paramref name="stream"/>: what one draws does not shift what another draws.</summary>
    public static SeededRandom ForStream(ulong seed, ulong stream) =>
        new(new Numerics.SeededRandom(seed).NextBits() ^ (stream * 0x9E3779B97F4A7C15UL));

    public ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform on [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Uniform on [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double Range(double low, double high) => low + (Unit() * (high - low));

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Nearly normal with mean 0 and deviation 1: twelve uniforms, so that no machine's mathematics library has a say.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum;
    }

    public double LogNormal(double median, double sigma) => median * PortableMath.Exp(sigma * Normal());

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
