using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Candor.Events.Texts;

/// <summary>
/// Folds a text as <see cref="CopyFold"/> says: sixteen characters at a time where all are of the common kinds, one by one where not. Reused from text to text.
/// </summary>
internal sealed class CopyFolder
{
    private const int Block = 16;

    private char[] _folded = new char[1024];
    private int[] _slots = new int[1024];
    private int _count;
    private int _slotCount;
    private char _before;
    private uint _units;

    /// <summary>The folded text; behind it, eight more characters may be read that mean nothing. Valid until the next call.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _count);

    /// <summary>Places in it where a slot may begin, ascending: digits, at signs, number signs, colons, pictographs.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _slotCount);

    /// <summary>Units of substance of all its letters.</summary>
    public int Units => (int)_units;

    /// <summary>Folds a text.</summary>
    public void Fold(ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length + Block) (_folded, _slots) = (new char[(text.Length * 2) + Block], new int[(text.Length * 2) + Block]);
        (_count, _slotCount, _before, _units) = (0, 0, ' ', 0);
        var at = 0;
        while (at + Block < text.Length) at += TryFoldBlock(text[at..]) ? Block : FoldSlowly(text[at..], Block);
        FoldSlowly(text[at..], text.Length - at);
        if (_count > 0 && _before == ' ') _count--;
        while (_slotCount > 0 && _slots[_slotCount - 1] >= _count) _slotCount--;
    }

    /// <summary>Folds sixteen characters if each is ASCII that shows, a Han character, full-width ASCII or common punctuation, and no two spaces meet.</summary>
    private bool TryFoldBlock(ReadOnlySpan<char> text)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var c = Vector256.Create(letters);
        var han = Within(c, 0x4E00, 0x9FFF);
        var wide = Within(c, 0xFF01, 0xFF5E);
        var marks = Within(c, 0x2010, 0x2027) | Within(c, 0x3001, 0x3002) | Within(c, 0x3008, 0x3011);
        if ((han | wide | marks | Within(c, 0x20, 0x7E)) != Vector256<ushort>.AllBitsSet) return false;
        var spaces = Vector256.Equals(c, Vector256.Create((ushort)' '));
        if (spaces != default && ((spaces & Vector256.Equals(Vector256.Create(letters[1..]), Vector256.Create((ushort)' '))) != default || (_before == ' ' && text[0] == ' '))) return false;

        c -= wide & Vector256.Create((ushort)0xFEE0);
        c = Vector256.ConditionalSelect(Vector256.Equals(c, Vector256.Create((ushort)'。')), Vector256.Create((ushort)'.'), c);
        c |= Within(c, 'A', 'Z') & Vector256.Create((ushort)0x20);
        c.CopyTo(MemoryMarshal.Cast<char, ushort>(_folded.AsSpan(_count)));
        _units += (uint)(3 * Count(han)) + (uint)Count(Within(c, 'a', 'z'));
        var slots = (Within(c, '0', ':') | Vector256.Equals(c, Vector256.Create((ushort)'@')) | Vector256.Equals(c, Vector256.Create((ushort)'#'))).ExtractMostSignificantBits();
        for (; slots != 0; slots &= slots - 1) _slots[_slotCount++] = _count + BitOperations.TrailingZeroCount(slots);
        _count += Block;
        _before = _folded[_count - 1];
        return true;
    }

    /// <summary>Folds so many characters one by one, one more where a surrogate pair stands across the end.</summary>
    /// <returns>Characters read.</returns>
    private int FoldSlowly(ReadOnlySpan<char> text, int characters)
    {
        var (entries, folded, slots) = (CopyFold.Entries, _folded, _slots);
        var (count, slotCount, before, units) = (_count, _slotCount, _before, 0U);
        var i = 0;
        for (; i < characters; i++)
        {
            var entry = entries[text[i]];
            var c = (char)entry;
            if ((entry & CopyFold.Picture) != 0 && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) c = CopyFold.Astral(c, text[++i]);
            folded[count] = c;
            slots[slotCount] = count;
            units += entry & CopyFold.Units;
            if (c == 0 || (c == ' ' && before == ' ')) continue;
            if ((entry & CopyFold.Slot) != 0) slotCount++;
            count++;
            before = c;
        }

        (_count, _slotCount, _before) = (count, slotCount, before);
        _units += units >> CopyFold.UnitsAt;
        return i;
    }

    private static int Count(Vector256<ushort> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    private static Vector256<ushort> Within(Vector256<ushort> c, ushort low, ushort high) =>
        Vector256.LessThanOrEqual(c - Vector256.Create(low), Vector256.Create((ushort)(high - low)));
}
