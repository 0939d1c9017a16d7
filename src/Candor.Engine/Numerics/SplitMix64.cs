namespace Candor.Numerics;

/// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal static class SplitMix64
{
    /// <summary>Spreads 64 bits.</summary>
    public static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
