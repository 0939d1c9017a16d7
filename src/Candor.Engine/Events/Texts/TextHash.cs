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

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word) hash = Step(hash, c);
        return Finish(hash);
    }
}
