using Candor.Events.Traces;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for false interaction in what accounts do towards one another: rings, floods of replies, made conversations, messages in bulk, engagement in bulk. Each finding needs two
/// channels that fail independently of each other, each beyond what people do at most; nobody is charged with what others did to them; no text is read.
/// </summary>
public static class InteractionAnalysis
{
    /// <summary>Analyses traces. The same traces give the same findings.</summary>
    /// <param name="traces">The traces, in any order.</param>
    /// <param name="options">Levels and bounds.</param>
    public static InteractionFindings Run(TraceSet traces, InteractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(traces);
        ArgumentNullException.ThrowIfNull(options);
        var table = new InteractionTable(traces);
        var habits = new PlatformHabits(table, options.People);
        KindResult[] results =
        [
            new RingSearch(table, habits, options).Run(),
            new FloodSearch(table, habits, options).Run(),
            new GroupFloodSearch(table, habits, options).Run(),
            new ConversationSearch(table, habits, options).Run(),
            new FanOutSearch(table, habits, options).Run(),
            new LowEffortSearch(table, habits, options).Run(),
        ];
        return new InteractionFindings(
            [.. results.SelectMany(result => result.Believed(options.Fdr / results.Length))],
            results.ToDictionary(result => result.Kind, result => result.Hypotheses),
            Enumerable.Range(0, table.Accounts).Count(table.IsDeclared));
    }
}
