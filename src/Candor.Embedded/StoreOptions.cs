using Candor.Embedded.Log;
using Candor.Embedded.Traces;

namespace Candor.Embedded;

/// <summary>What a store is opened with besides its identity.</summary>
public sealed record StoreOptions
{
    /// <summary>The key for a new store, or the one that an old store was made with. Without it a new store gets one by chance.</summary>
    public StoreKey? Key { get; init; }

    /// <summary>Sizes of the decision log; they may change from run to run.</summary>
    public DecisionLogOptions Log { get; init; } = new();

    /// <summary>How long traces are kept; that may change from run to run.</summary>
    public TraceLogOptions Traces { get; init; } = new();
}
