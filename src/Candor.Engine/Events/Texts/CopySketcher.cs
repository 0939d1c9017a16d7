using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Candor.Events.Texts;

/// <summary>Reads what a text leaves behind to be found among copies of itself. Stateless between texts; not thread-safe, one a thread.</summary>
public sealed class CopySketcher
{
    /// <summary>Folded characters under which a text has no sketch: too little to tell a template from what everybody says.</summary>
    public const int LeastCharacters = 10;

    /// <summary>Characters a run.</summary>
    public const int Run = 5;

    /// <summary>Folded characters of which the sketch is made; what comes behind is in the hashes only.</summary>
    public const int MostCharacters = 4096;

    private const int Lanes = 4;
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xD6E8FEB86659FD93, Third = 0xBF58476D1CE4E5B9;

    private readonly uint[] _minima = new uint[CopySketch.Bins * Lanes];
    private readonly CopyFolder _folder = new();
    private readonly SlotMask _mask = new();

    /// <summary>Fingerprints of the last text read if that has a sketch and is short (<see cref="CopyMarks.IsShort"/>); none otherwise.</summary>
    public CopyPrints Prints { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="marks">Overwritten as a whole.</param>
    [SkipLocalsInit]
    public void Read(ReadOnlySpan<char> text, ref CopyMarks marks)
    {
        Prints = default;
        _folder.Fold(text);
        var folded = _folder.Folded;
        var units = _folder.Units;
        marks = new CopyMarks { Text = Hash(folded), Length = (ushort)Math.Min(folded.Length, ushort.MaxValue) };
        marks.Skeleton = marks.Text;
        var masked = folded;
        if (!_folder.Slots.IsEmpty)
        {
            masked = _mask.Read(folded, _folder.Slots, out var unitsInSlots, out var forms);
            if ((forms & CopyForms.HasSlots) != 0) marks.Skeleton = Hash(masked);
            marks.Forms = forms;
            units -= unitsInSlots;
        }

        marks.Substance = (ushort)Math.Min(units, ushort.MaxValue);
        if (folded.Length < LeastCharacters) return;
        Sketch(folded[..Math.Min(folded.Length, MostCharacters)], ref marks);
        if (marks.IsShort) Prints = Winnower.Read(masked);
    }

    /// <summary>Every fourth run has minima of its own: else a run often waits for the one before it, whose bin it may share.</summary>
    private void Sketch(ReadOnlySpan<char> folded, ref CopyMarks marks)
    {
        Span<uint> lanes = _minima;
        lanes.Fill(uint.MaxValue);
        ref var least = ref MemoryMarshal.GetReference(lanes);
        ref var at = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(folded));
        var left = folded.Length - Run + 1;
        for (; left >= Lanes; left -= Lanes)
        {
            Note(ref at, ref least);
            Note(ref Unsafe.Add(ref at, 2), ref Unsafe.Add(ref least, CopySketch.Bins));
            Note(ref Unsafe.Add(ref at, 4), ref Unsafe.Add(ref least, 2 * CopySketch.Bins));
            Note(ref Unsafe.Add(ref at, 6), ref Unsafe.Add(ref least, 3 * CopySketch.Bins));
            at = ref Unsafe.Add(ref at, 2 * Lanes);
        }

        for (; left > 0; left--)
        {
            Note(ref at, ref least);
            at = ref Unsafe.Add(ref at, 2);
        }

        var minima = lanes[..CopySketch.Bins];
        for (var i = 0; i < CopySketch.Bins; i += Vector256<uint>.Count)
        {
            var minimum = Vector256.Create<uint>(lanes[i..]);
            for (var lane = 1; lane < Lanes; lane++) minimum = Vector256.Min(minimum, Vector256.Create<uint>(lanes[((lane * CopySketch.Bins) + i)..]));
            minimum.CopyTo(minima[i..]);
        }

        marks.Sketch = Values(minima);
        Keys(minima, marks.Sketch.Filled, ref marks.Keys);
    }

    /// <summary>Notes the run of five characters that begins here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Note(ref byte at, ref uint least)
    {
        var hash = (Unsafe.ReadUnaligned<ulong>(ref at) * First) ^ (Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref at, 2 * (Run - 1))) * Second);
        hash = (hash ^ hash >> 29) * Third;
        ref var bin = ref Unsafe.Add(ref least, (nint)(hash >> 58));
        bin = Math.Min(bin, (uint)(hash >> 20));
    }

    /// <summary>The lowest eight bits of each minimum, which say least of its rank; 0 becomes 1, since 0 is an empty bin.</summary>
    private static CopySketch Values(ReadOnlySpan<uint> minima)
    {
        var sketch = default(CopySketch);
        Span<byte> bytes = sketch;
        for (var i = 0; i < CopySketch.Bins; i += 32)
        {
            var low = Vector256.Narrow(Value(minima[i..]), Value(minima[(i + 8)..]));
            var high = Vector256.Narrow(Value(minima[(i + 16)..]), Value(minima[(i + 24)..]));
            Vector256.Narrow(low, high).CopyTo(bytes[i..]);
        }

        return sketch;
    }

    private static Vector256<uint> Value(ReadOnlySpan<uint> minima)
    {
        var values = Vector256.Create(minima);
        return Vector256.AndNot(Vector256.Max(values & Vector256.Create(255U), Vector256.Create(1U)), Vector256.Equals(values, Vector256<uint>.AllBitsSet));
    }

    /// <summary>
    /// Three bins a band, all different and far apart; an empty one borrows from the next that is filled, round the circle (Shrivastava and Li 2014).
    /// </summary>
    private static void Keys(ReadOnlySpan<uint> minima, ulong filled, ref CopyKeys keys)
    {
        for (var band = 0; band < CopyKeys.Bands; band++)
        {
            ulong first = Borrowed(minima, filled, band * 8), second = Borrowed(minima, filled, (band * 8) + 22), third = Borrowed(minima, filled, (band * 8) + 44);
            var hash = ((first << 32 | second) * First) ^ (third * Second);
            keys[band] = (uint)((hash ^ hash >> 29) * Third >> 32);
        }
    }

    private static uint Borrowed(ReadOnlySpan<uint> minima, ulong filled, int bin) =>
        minima[(bin + BitOperations.TrailingZeroCount(BitOperations.RotateRight(filled, bin))) & (CopySketch.Bins - 1)];

    /// <summary>Eight characters a step, in two chains that do not wait for each other; not 0.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var (one, other) = ((ulong)text.Length * First, (ulong)text.Length * Third);
        var words = MemoryMarshal.Cast<char, ulong>(text);
        var i = 0;
        for (; i + 1 < words.Length; i += 2) (one, other) = (Step(one, words[i]), Step(other, words[i + 1]));
        if (i < words.Length) one = Step(one, words[i]);
        for (i = words.Length * 4; i < text.Length; i++) one = Step(one, text[i]);
        var hash = Step(one, other);
        return Math.Max((hash ^ hash >> 29) * Third, 1);
    }

    private static ulong Step(ulong hash, ulong word)
    {
        var high = Math.BigMul(hash ^ word, Second, out var low);
        return high ^ low;
    }
}
