using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>64 bits of numbers, the same in every run.</summary>
internal static class Fingerprint
{
    private const ulong Start = 0x9E3779B97F4A7C15;

    /// <summary>Of numbers in their order.</summary>
    public static ulong Of(IEnumerable<int> numbers) => Of(numbers.Select(number => (ulong)(uint)number));

    /// <summary>Of numbers in their order.</summary>
    public static ulong Of(IEnumerable<ulong> numbers) => numbers.Aggregate(Start, Add);

    /// <summary>Of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Start;
        foreach (var value in bytes) hash = Add(hash, value);
        return hash;
    }

    /// <summary>Of numbers in whatever order.</summary>
    public static ulong OfSet(ReadOnlySpan<uint> numbers)
    {
        var sum = 0UL;
        foreach (var number in numbers) sum += SplitMix64.Finish(number + Start);
        return SplitMix64.Finish(sum);
    }

    private static ulong Add(ulong hash, ulong number) => SplitMix64.Finish(hash ^ SplitMix64.Finish(number + Start));
}
