namespace Candor.Embedded.Deduplication;

/// <summary>
/// Says of an id that it is certainly not in a file, or that one must look: 12 bits an id, all in one cache line, wrong for about one
/// id in a hundred and fifty.
/// </summary>
internal sealed class BloomFilter
{
    private const int BitsOfId = 12;
    private const int Probes = 6;
    private const int WordsOfLine = 8;

    private readonly ulong[] _words;
    private readonly uint _lines;

    public BloomFilter(long ids)
    {
        _lines = checked((uint)((ids * BitsOfId / (WordsOfLine * 64)) + 1));
        _words = new ulong[_lines * WordsOfLine];
    }

    public void Add(UInt128 id)
    {
        var (line, bits) = Place(id);
        for (var i = 0; i < Probes; i++, bits >>= 9) _words[line + (int)((bits >> 6) & 7)] |= 1UL << (int)(bits & 63);
    }

    public bool MayContain(UInt128 id)
    {
        var (line, bits) = Place(id);
        for (var i = 0; i < Probes; i++, bits >>= 9)
        {
            if ((_words[line + (int)((bits >> 6) & 7)] & (1UL << (int)(bits & 63))) == 0) return false;
        }

        return true;
    }

    /// <summary>The first word of the id's cache line, and 54 bits that choose six bits in it.</summary>
    private (int Line, ulong Bits) Place(UInt128 id)
    {
        var mixed = Mix((ulong)id ^ Mix((ulong)(id >> 64)));
        return ((int)(((mixed >> 32) * _lines) >> 32) * WordsOfLine, Mix(mixed));
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 29)) * 0xBF58476D1CE4E5B9;
        return value ^ (value >> 32);
    }
}
