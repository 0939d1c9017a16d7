using Candor.Cli.Files;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>Finds the event at which a verdict changed from one run to the next.</summary>
internal static class ChangedVerdicts
{
    /// <summary>The ledger's rows.</summary>
    /// <param name="changes">The accounts of which two runs say different things.</param>
    /// <param name="since">The decisions since the run before, in order.</param>
    /// <param name="run">The run: its events and its last time stand in for an account without a decision.</param>
    public static IReadOnlyList<LedgerRow> RowsOf(IReadOnlyList<VerdictChange> changes, IEnumerable<DecisionRecord> since, RunRow run)
    {
        if (changes.Count == 0) return [];
        var turns = changes.ToDictionary(change => change.Hash, change => new Turn(change));
        foreach (var decision in since)
        {
            if (turns.TryGetValue(decision.Account, out var turn)) turn.Take(decision);
        }

        return [.. changes.Select(change => turns[change.Hash].RowOf(run))];
    }

    /// <summary>Follows an account to the look from which on its new verdict stood; without such a look, to its last event.</summary>
    private sealed class Turn(VerdictChange change)
    {
        private DecisionRecord? _last, _turned;

        public void Take(in DecisionRecord decision)
        {
            _last = decision;
            if ((decision.Flags & Decider.Looked) == 0) return;
            if (!IsNew(decision)) _turned = null;
            else _turned ??= decision;
        }

        public LedgerRow RowOf(RunRow run) => (_turned ?? _last) is { } at
            ? new LedgerRow(change.Account, at.Sequence, at.Time, change.From, change.To, at.Window, run.Id)
            : new LedgerRow(change.Account, (ulong)run.Events, run.Ended ?? 0, change.From, change.To, 0, run.Id);

        private bool IsNew(in DecisionRecord decision) =>
            VerdictSerializer.NameOf((VerdictKind)decision.Verdict) == change.To.Verdict && VerdictSerializer.NameOf((VerdictKind)decision.WouldBe) == change.To.WouldBe;
    }
}
