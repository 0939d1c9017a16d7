using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Candor.Events.Texts;

/// <summary>Takes the fingerprints of short texts. Stateless.</summary>
internal static class Winnower
{
    /// <summary>Characters from which on a text is not short: its sketch is enough.</summary>
    public const int LeastLong = 40;

    private const int Run = 8;
    private const int Window = 4;
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xD6E8FEB86659FD93, Third = 0xBF58476D1CE4E5B9;

    /// <summary>Reads a folded and masked text.</summary>
    [SkipLocalsInit]
    public static CopyPrints Read(ReadOnlySpan<char> text)
    {
        var prints = default(CopyPrints);
        text = text[..Math.Min(text.Length, LeastLong)];
        if (text.Length < Run) return prints;
        Span<uint> hashes = stackalloc uint[LeastLong];
        hashes = hashes[..(text.Length - Run + 1)];
        var bytes = MemoryMarshal.AsBytes(text);
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = (MemoryMarshal.Read<ulong>(bytes[(2 * i)..]) * First) ^ (MemoryMarshal.Read<ulong>(bytes[((2 * i) + 8)..]) * Second);
            hashes[i] = Math.Max(1, (uint)((hash ^ hash >> 29) * Third >> 32));
        }

        var (count, last) = (0, -1);
        for (var end = Math.Min(Window, hashes.Length); end <= hashes.Length && count < CopyPrints.Most; end++)
        {
            var least = Math.Max(0, end - Window);
            for (var i = least + 1; i < end; i++) least = hashes[i] <= hashes[least] ? i : least;
            if (least == last) continue;
            last = least;
            prints[count++] = hashes[least];
        }

        return prints;
    }
}
