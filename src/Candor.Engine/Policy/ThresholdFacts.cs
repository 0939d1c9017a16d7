namespace Candor.Policy;

/// <summary><c>thresholds</c> in conditions: each declared threshold under its name, for the account's stratum.</summary>
public sealed class ThresholdFacts : NumberSlots
{
    /// <summary>A copy that stays as it is.</summary>
    internal ThresholdFacts Copy()
    {
        var copy = new ThresholdFacts();
        Values.CopyTo(copy.Values);
        return copy;
    }
}
