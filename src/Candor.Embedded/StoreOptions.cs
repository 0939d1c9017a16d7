using Candor.Embedded.Log;

namespace Candor.Embedded;

/// <summary>Sizes of a store; they may change from run to run.</summary>
public sealed record StoreOptions
{
    /// <summary>Of the decision log.</summary>
    public DecisionLogOptions Log { get; init; } = new();
}
