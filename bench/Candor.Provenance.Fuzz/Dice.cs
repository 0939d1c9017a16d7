using System.Runtime.CompilerServices;

namespace Candor.Provenance.Fuzz;

/// <summary>SplitMix64: the same throws for the same seed, everywhere and cheaply made anew for every input.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one input of a run.</summary>
    public static Dice Of(long seed, long index)
    {
        var mixed = new Dice((ulong)seed);
        return new Dice(mixed.Next() ^ ((ulong)index * 0xD1342543DE82EF95));
    }

    /// <summary>From 0 to below a bound, which is positive.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);

    /// <summary>From one number to another, both possible.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(ReadOnlySpan<T> several) => several[Below(several.Length)];

    /// <inheritdoc cref="Of{T}(ReadOnlySpan{T})"/>
    public T Of<T>(IReadOnlyList<T> several) => several[Below(several.Count)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
