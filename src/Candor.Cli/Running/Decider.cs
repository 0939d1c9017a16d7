using Candor.Accounts;
using Candor.Embedded.Log;
using Candor.Events;
using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>Writes down what each event did to its account: the lines of the decision log. Safe for several threads.</summary>
/// <param name="judge">What decides.</param>
internal sealed class Decider(Judge judge)
{
    /// <summary>The account was looked at after the event: score, threshold, p-value, verdict, families and nats hold.</summary>
    public const byte Looked = 1;

    /// <summary>The event was met before and had no effect.</summary>
    public const byte Repeated = 2;

    /// <summary>An event without effect.</summary>
    public static DecisionRecord OfRepeated(in Event e, long sequence) => Of(e, sequence) with { Flags = Repeated };

    /// <summary>An event of an account that still is a journal.</summary>
    public static DecisionRecord OfYoung(in Event e, long sequence, int acts) => Of(e, sequence) with { Acts = (byte)acts };

    /// <summary>An event of an account with a full state.</summary>
    /// <param name="e">The event.</param>
    /// <param name="sequence">Its place in the input.</param>
    /// <param name="state">The account after it.</param>
    /// <param name="outcome">What the step did.</param>
    /// <param name="engine">What did it; its last look is of this account if there was one.</param>
    public DecisionRecord OfFull(in Event e, long sequence, in AccountState state, Outcome outcome, Engine engine)
    {
        var record = Of(e, sequence);
        record.Acts = state.Acts;
        record.Arrival = (byte)outcome.Arrival;
        record.Window = state.WindowsClosed;
        record.Evidence = state.BestEvidence;
        if (!outcome.Looked || float.IsNaN(engine.LastScore)) return record;

        record.Score = engine.LastScore;
        var kept = record.Nats;
        for (var i = 0; i < engine.LastNats.Length; i++) kept[i] = engine.LastNats[i];
        record.Nats = kept;
        var decision = judge.Decide(state);
        record.Flags = Looked;
        record.Threshold = decision.Threshold;
        record.PValue = (float)decision.PValue;
        record.Families = (byte)decision.Families;
        record.WouldBe = (byte)decision.WouldBe;
        record.Verdict = (byte)decision.Verdict;
        return record;
    }

    private static DecisionRecord Of(in Event e, long sequence) => new()
    {
        Sequence = (ulong)sequence,
        Time = e.Time,
        EventKey = e.Key,
        Account = e.Account,
        Evidence = PathScore.TooYoung,
        Score = float.NaN,
        Threshold = float.NaN,
        PValue = float.NaN,
    };
}
