using System.Runtime.CompilerServices;

namespace Candor.Signals.Text;

/// <summary>The hash behind the slots of text models: unkeyed, the same everywhere; part of what a model means.</summary>
internal static class SlotHash
{
    /// <summary>Adds a symbol to a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Step(uint hash, int symbol) => ((hash ^ (uint)symbol) * 0x9E3779B1) + 0x85EBCA77;

    /// <summary>The hash of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var c in word) hash = Step(hash, c);
        return hash;
    }

    /// <summary>The slot of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(uint hash, int bits) => (int)((hash ^ (hash >> 15)) * 0xC2B2AE35 >> (32 - bits));

    /// <summary>Slots of all runs of 1 to 4 symbols.</summary>
    /// <returns>How many there are.</returns>
    public static int Runs(ReadOnlySpan<ushort> symbols, int longest, int bits, Span<int> slots)
    {
        var count = 0;
        for (var i = 0; i < symbols.Length; i++)
        {
            var hash = 0u;
            var last = Math.Min(longest, symbols.Length - i);
            for (var k = 0; k < last; k++)
            {
                hash = Step(hash, symbols[i + k]);
                slots[count++] = Slot(hash, bits);
            }
        }

        return count;
    }
}
