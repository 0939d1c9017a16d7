namespace Candor.Events.Texts;

/// <summary>Small unkeyed hashes for sketches: equal on every machine, so that a model and the states it reads agree.</summary>
internal static class TextHash
{
    public const uint Start = 2166136261;

    /// <summary>One step of FNV-1a over code points.</summary>
    public static uint Step(uint hash, int point) => (hash ^ (uint)point) * 16777619;

    /// <summary>Spreads a running hash over all 32 bits; never 0.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Spreads 64 bits (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word) hash = Step(hash, c);
        return Finish(hash);
    }
}
