using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Candor.Events.Texts;

/// <summary>
/// One-permutation min-wise sketch of a text's runs of five characters: 64 bins of 8 bits, 64 bytes. A bin of value 0 is empty. Two sketches tell how much two
/// texts have in common, and nothing of what they say.
/// </summary>
/// <remarks>
/// Bin = the place of a run's hash among 64 equal ranges; the bin keeps 8 bits, 1 to 255, of its smallest hash (Li, Owen and Zhang 2012; b-bit: Li and König 2010). The
/// estimate's error is about sqrt(J(1-J)/64), and less for texts of fewer than 64 runs, of which the sketch has nearly all.
/// </remarks>
[InlineArray(Bins)]
public struct CopySketch
{
    /// <summary>Bins of a sketch, and its bytes.</summary>
    public const int Bins = 64;

    private const float ByChance = 1f / 255;

    private byte _first;

    /// <summary>Whether there is nothing in it.</summary>
    public readonly bool IsEmpty => Filled == 0;

    /// <summary>A bit for each bin that is filled.</summary>
    public readonly ulong Filled
    {
        get
        {
            var (low, high) = Halves(this);
            return ~Mask(Vector256.Equals(low, default), Vector256.Equals(high, default));
        }
    }

    /// <summary>The estimated Jaccard index of the two sets of runs, 0 to 1: bins that agree among bins filled in either; 0 where both are empty.</summary>
    public static float Similarity(in CopySketch a, in CopySketch b)
    {
        var ((lowA, highA), (lowB, highB)) = (Halves(a), Halves(b));
        var either = ~Mask(Vector256.Equals(lowA | lowB, default), Vector256.Equals(highA | highB, default));
        if (either == 0) return 0;
        var emptyInOne = Mask(Vector256.Equals(Vector256.Min(lowA, lowB), default), Vector256.Equals(Vector256.Min(highA, highB), default));
        var equal = Mask(Vector256.Equals(lowA, lowB), Vector256.Equals(highA, highB)) & either;
        var both = BitOperations.PopCount(~emptyInOne);

        // Only where both are filled can values agree by chance.
        var agree = (BitOperations.PopCount(equal) - (both * ByChance)) / (1 - ByChance);
        return Math.Max(0, agree / BitOperations.PopCount(either));
    }

    private static ulong Mask(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;

    private static (Vector256<byte> Low, Vector256<byte> High) Halves(in CopySketch sketch)
    {
        ref var first = ref MemoryMarshal.GetReference((ReadOnlySpan<byte>)sketch);
        return (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Bins / 2));
    }
}
