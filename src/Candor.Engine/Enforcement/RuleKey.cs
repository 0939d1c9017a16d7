using Candor.Numerics;

namespace Candor.Enforcement;

/// <summary>A rule for one account as a number: the same in every run with the same hash of accounts.</summary>
internal static class RuleKey
{
    /// <summary>The number.</summary>
    public static ulong Of(ulong account, string rule)
    {
        var key = SplitMix64.Finish(account);
        foreach (var c in rule) key = SplitMix64.Finish(key + c);
        return key;
    }
}
