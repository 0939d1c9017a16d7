using System.Runtime.InteropServices;

namespace Candor.Accounts.Sketches;

/// <summary>
/// How often each of a window's items occurred, in 32 bytes: counts of up to eight items, the rest as a number of occurrences and of distinct items.
/// Exact while there are no more than eight.
/// </summary>
/// <remarks>
/// When the slots are full, a newcomer takes the place of an item seen once; what keeps coming back stays. With the 255th occurrence of one item the
/// picture is complete: what comes later would only blur it.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct FrequentItems
{
    private const int Slots = 8;
    private const byte Complete = byte.MaxValue;

    // An item is known by 12 bits of its hash: eight here, four in half a byte there. With eight alone, two common items were too often taken for one.
    private Bytes8 _marks;
    private Bytes4 _halves;
    private Bytes8 _counts;
    private Bytes8 _seen;
    private ushort _total;
    private byte _next;
    private byte _distinctSlots;

    /// <summary>Occurrences noted.</summary>
    public readonly int Total => _total;

    public void Add(uint hash)
    {
        if (_total == ushort.MaxValue || _next == Complete) return;
        _total++;
        var mark = hash & 0xFFF;
        var seen = SeenBits.Add(_seen, hash);
        if (seen)
        {
            for (var i = 0; i < _distinctSlots; i++)
            {
                if (MarkAt(i) != mark) continue;
                if (++_counts[i] == byte.MaxValue) _next = Complete;
                return;
            }
        }

        if (_distinctSlots < Slots) Put(_distinctSlots++, mark);
        else Replace(mark);
    }

    /// <summary>The commonest item's occurrences.</summary>
    public readonly int Top
    {
        get
        {
            var top = 0;
            for (var i = 0; i < _distinctSlots; i++) top = Math.Max(top, _counts[i]);
            return top;
        }
    }

    /// <summary>The commonest item's share of all occurrences; 0 if there are none.</summary>
    public readonly float TopShare => _total == 0 ? 0 : (float)Top / _total;

    /// <summary>
    /// The normalised entropy hn of docs/features.md: (H + (K-1)/(2N)) / ln(N+1), with K cells and N occurrences, 0 when N = 0. What fell out of
    /// the slots counts as evenly spread over its distinct items.
    /// </summary>
    public readonly double NormalizedEntropy
    {
        get
        {
            if (_total == 0) return 0;
            double entropy = 0, kept = 0;
            for (var i = 0; i < _distinctSlots; i++)
            {
                var share = (double)_counts[i] / _total;
                kept += _counts[i];
                entropy -= share * Math.Log(share);
            }

            double cells = _distinctSlots;
            var rest = _total - kept;
            if (rest > 0)
            {
                var others = Math.Clamp(SeenBits.Estimate(_seen) - _distinctSlots, 1, rest);
                entropy -= rest / _total * Math.Log(rest / _total / others);
                cells += others;
            }

            return (entropy + ((cells - 1) / (2 * _total))) / Math.Log(_total + 1);
        }
    }

    private readonly uint MarkAt(int slot) => _marks[slot] | (((uint)_halves[slot / 2] >> (slot % 2 * 4) & 0xF) << 8);

    private void Put(int slot, uint mark)
    {
        _marks[slot] = (byte)mark;
        var kept = _halves[slot / 2] & (0xF0 >> (slot % 2 * 4));
        _halves[slot / 2] = (byte)(kept | ((int)(mark >> 8) << (slot % 2 * 4)));
        _counts[slot] = 1;
    }

    private void Replace(uint mark)
    {
        for (var tried = 0; tried < Slots; tried++)
        {
            var slot = _next;
            _next = (byte)((_next + 1) % Slots);
            if (_counts[slot] > 1) continue;
            Put(slot, mark);
            return;
        }
    }
}
