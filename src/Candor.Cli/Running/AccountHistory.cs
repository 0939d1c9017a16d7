using Candor.Embedded;
using Candor.Embedded.Log;
using Candor.Embedded.Records;

namespace Candor.Cli.Running;

/// <summary>What a store knows of an account besides its verdict.</summary>
/// <param name="Changes">Changes of its verdict from one run to a later one, in order.</param>
/// <param name="Events">Its events in the log.</param>
/// <param name="Looks">Of them, those after which it was looked at, in order.</param>
internal sealed record AccountHistory(IReadOnlyList<LedgerRow> Changes, long Events, IReadOnlyList<DecisionRecord> Looks)
{
    /// <summary>Reads it from a store.</summary>
    public static AccountHistory Read(string folder, VerdictRow account)
    {
        var events = 0L;
        var looks = new List<DecisionRecord>();
        foreach (var decision in StoreUpkeep.Decisions(folder, account.Hash))
        {
            events++;
            if ((decision.Flags & Decider.Looked) != 0) looks.Add(decision);
        }

        return new AccountHistory(StoreUpkeep.Ledger(folder, account.Account), events, looks);
    }
}
