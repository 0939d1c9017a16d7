using System.Runtime.InteropServices;

namespace Candor.Signals.Text;

/// <summary>Characters, and pairs of them (in scripts of few characters also runs of 3 and 4).</summary>
/// <param name="longest">2 to 4.</param>
internal sealed class CharacterRuns(int longest) : ISlotView
{
    private const int Bits = 18;

    /// <inheritdoc/>
    public int Slots => 1 << Bits;

    /// <inheritdoc/>
    public int Read(ReadOnlySpan<char> text, Span<int> slots, out float scale)
    {
        scale = 1 / MathF.Pow(text.Length + 10, 0.75f);
        return SlotHash.Runs(MemoryMarshal.Cast<char, ushort>(text), longest, Bits, slots);
    }
}
