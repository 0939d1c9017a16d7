using System.Numerics;

namespace Candor.Signals.Corpus;

/// <summary>
/// How much two texts have in common, by sketches of one-permutation hashing with bins of 8 bits: bins that agree among those filled in either, less what agrees by chance
/// (Li, Owen and Zhang 2012; b-bit: Li and König 2010). It is not cut at 0, so a mean over many pairs has no bias.
/// </summary>
internal static class SketchAgreement
{
    private const double ByChance = 1.0 / 255;

    /// <summary>The estimated Jaccard index, about 0 to 1; NaN where the sketches cannot be compared.</summary>
    public static double Of(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.IsEmpty || a.Length != b.Length) return double.NaN;
        int equal = 0, both = 0, either = 0;
        var at = 0;
        for (; at + Vector<byte>.Count <= a.Length; at += Vector<byte>.Count)
        {
            var (ofA, ofB) = (new Vector<byte>(a[at..]), new Vector<byte>(b[at..]));
            var filled = Vector.GreaterThan(ofA | ofB, Vector<byte>.Zero);
            either += Count(filled);
            both += Count(Vector.GreaterThan(Vector.Min(ofA, ofB), Vector<byte>.Zero));
            equal += Count(Vector.Equals(ofA, ofB) & filled);
        }

        for (; at < a.Length; at++)
        {
            either += (a[at] | b[at]) != 0 ? 1 : 0;
            both += a[at] != 0 && b[at] != 0 ? 1 : 0;
            equal += a[at] != 0 && a[at] == b[at] ? 1 : 0;
        }

        return either == 0 ? double.NaN : (equal - (both * ByChance)) / (1 - ByChance) / either;
    }

    private static int Count(Vector<byte> mask) => Vector.Sum(mask & Vector<byte>.One);
}
