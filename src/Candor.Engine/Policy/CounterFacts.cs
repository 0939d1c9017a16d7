namespace Candor.Policy;

/// <summary><c>counters</c> in conditions: each declared counter under its name.</summary>
public sealed class CounterFacts : NumberSlots
{
    /// <summary>A copy that stays as it is.</summary>
    internal CounterFacts Copy()
    {
        var copy = new CounterFacts();
        Values.CopyTo(copy.Values);
        return copy;
    }
}
