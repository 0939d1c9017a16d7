namespace Candor.Policy.Counting;

/// <summary>What a counter counts.</summary>
public enum CounterKind : byte
{
    /// <summary>Events.</summary>
    Count,

    /// <summary>Different values.</summary>
    Distinct,

    /// <summary>Events an hour.</summary>
    Rate,
}
