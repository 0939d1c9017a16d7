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

    private const int Padding = 8; // so that every run can be read as one word
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xD6E8FEB86659FD93, Third = 0xBF58476D1CE4E5B9;

    private readonly uint[] _minima = new uint[CopySketch.Bins];
    private readonly SlotMask _mask = new();
    private char[] _folded = new char[1024];

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="marks">Overwritten as a whole.</param>
    [SkipLocalsInit]
    public void Read(ReadOnlySpan<char> text, ref CopyMarks marks)
    {
        var folded = Fold(text, out var seen, out var units);
        marks = new CopyMarks { Text = Hash(folded), Length = (ushort)Math.Min(folded.Length, ushort.MaxValue) };
        if ((seen & SlotMask.Slots) == 0)
        {
            marks.Skeleton = marks.Text;
        }
        else
        {
            var masked = _mask.Read(folded, out var unitsInSlots, out var forms);
            (marks.Skeleton, marks.Forms) = (Hash(masked), forms);
            units -= unitsInSlots;
        }

        marks.Substance = (ushort)Math.Min(units, ushort.MaxValue);
        if (folded.Length < LeastCharacters) return;
        Sketch(folded[..Math.Min(folded.Length, MostCharacters)], ref marks);
    }

    private ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, out uint seen, out int units)
    {
        if (_folded.Length < text.Length + Padding) _folded = new char[(text.Length * 2) + Padding];
        var (entries, folded) = (CopyFold.Entries, _folded);
        var (count, before, sum) = (0, ' ', 0U);
        seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var entry = entries[text[i]];
            var c = (char)entry;
            if ((entry & CopyFold.Picture) != 0 && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) c = CopyFold.Astral(c, text[++i]);
            seen |= entry;
            sum += entry & CopyFold.Units;
            folded[count] = c;
            if (c == 0 || (c == ' ' && before == ' ')) continue;
            count++;
            before = c;
        }

        units = (int)(sum >> CopyFold.UnitsAt);
        if (count > 0 && before == ' ') count--;
        return folded.AsSpan(0, count);
    }

    private void Sketch(ReadOnlySpan<char> folded, ref CopyMarks marks)
    {
        Span<uint> minima = _minima;
        minima.Fill(uint.MaxValue);
        ref var least = ref MemoryMarshal.GetReference(minima);
        ref var at = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(folded));
        for (var i = folded.Length - Run; i >= 0; i--)
        {
            var hash = (Unsafe.ReadUnaligned<ulong>(ref at) * First) ^ (Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref at, 2 * (Run - 1))) * Second);
            hash = (hash ^ hash >> 29) * Third;
            ref var bin = ref Unsafe.Add(ref least, (nint)(hash >> 58));
            bin = Math.Min(bin, (uint)(hash >> 20));
            at = ref Unsafe.Add(ref at, 2);
        }

        marks.Sketch = Values(minima);
        Keys(minima, marks.Sketch.Filled, ref marks.Keys);
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

    /// <summary>Four characters a step; not 0.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length * First;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words) hash = Step(hash, word);
        for (var i = words.Length * 4; i < text.Length; i++) hash = Step(hash, text[i]);
        hash = (hash ^ hash >> 29) * Third;
        return Math.Max(hash ^ hash >> 32, 1);
    }

    private static ulong Step(ulong hash, ulong word)
    {
        var high = Math.BigMul(hash ^ word, Second, out var low);
        return high ^ low;
    }
}
