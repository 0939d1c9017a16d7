using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Candor.Events.Texts;

/// <summary>
/// One-permutation min-wise sketch of a set of shingles: 24 bins of 6 bits, kept as six bit planes of three bytes so that two sketches are compared
/// in a few dozen instructions. 18 bytes. A bin of value 0 is empty.
/// </summary>
/// <remarks>
/// Bin = the place of the shingle's hash among 24 equal ranges; the bin keeps 6 bits of its smallest hash (b-bit min-wise hashing, Li and König 2010). The error of
/// the estimate is about sqrt(J(1-J)/24).
/// </remarks>
[InlineArray(Planes * PlaneBytes)]
public struct ShingleSketch
{
    /// <summary>Bins of a sketch.</summary>
    public const int Bins = 24;

    private const int Planes = 6;
    private const int PlaneBytes = Bins / 8;
    private const float ByChance = 1f / ((1 << Planes) - 1);

    private byte _first;

    /// <summary>Each value of a bin with its bits a byte apart: eight bins side by side are then a byte of each plane.</summary>
    private static readonly ulong[] Spread = [.. Enumerable.Range(0, 1 << Planes).Select(value =>
        Enumerable.Range(0, Planes).Aggregate(0UL, (spread, plane) => spread | (ulong)((value >> plane) & 1) << (8 * plane)))];

    /// <summary>Sketches the bins' smallest hashes; <see cref="ulong.MaxValue"/> says that a bin is empty.</summary>
    /// <param name="minima">24 values, one a bin.</param>
    public static ShingleSketch Of(ReadOnlySpan<ulong> minima)
    {
        var sketch = default(ShingleSketch);
        for (var part = 0; part < PlaneBytes; part++)
        {
            var bytes = 0UL;
            for (var bin = 0; bin < 8; bin++)
            {
                var least = minima[(8 * part) + bin];
                var value = least == ulong.MaxValue ? 0 : (uint)((least >> 8) % 63) + 1;
                bytes |= Spread[value] << bin;
            }

            for (var plane = 0; plane < Planes; plane++) sketch[(plane * PlaneBytes) + part] = (byte)(bytes >> (8 * plane));
        }

        return sketch;
    }

    /// <summary>The estimated Jaccard index of the two sets, 0 to 1; 0 where both are empty.</summary>
    public static float Similarity(in ShingleSketch a, in ShingleSketch b)
    {
        uint differ = 0, filledA = 0, filledB = 0;
        for (var plane = 0; plane < Planes; plane++)
        {
            uint ofA = Plane(a, plane), ofB = Plane(b, plane);
            differ |= ofA ^ ofB;
            filledA |= ofA;
            filledB |= ofB;
        }

        var union = BitOperations.PopCount(filledA | filledB);
        if (union == 0) return 0;
        var equal = BitOperations.PopCount(~differ & filledA & filledB) / (float)union;
        return Math.Max(0, (equal - ByChance) / (1 - ByChance));
    }

    /// <summary>The three bytes of a plane, read as four.</summary>
    private static uint Plane(ReadOnlySpan<byte> sketch, int plane) => plane == 0
        ? BinaryPrimitives.ReadUInt32LittleEndian(sketch) & 0xFFFFFF
        : BinaryPrimitives.ReadUInt32LittleEndian(sketch[((plane * PlaneBytes) - 1)..]) >> 8;
}
