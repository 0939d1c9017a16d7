using Candor.Cli.Reporting.Words;
using Candor.Events.Traces;
using Candor.Signals.Coordination;
using Candor.Signals.Factories;
using Candor.Signals.Groups;
using Candor.Signals.Interactions;

namespace Candor.Cli.Running;

/// <summary>Looks for groups in the traces of a run, and says of each account what is known of it from those it acts with (docs/decisions/0021).</summary>
internal static class GroupSearch
{
    /// <summary>Traces that a run without a store holds for it; the most recent.</summary>
    public const int MostTraces = 2_000_000;

    /// <summary>Days of event time before the last trace that are looked at.</summary>
    public const int Days = 30;

    /// <summary>Share of the groups that may be none, on average.</summary>
    public const double FalseDiscoveryRate = 0.05;

    private const int Told = 2;
    private const long Day = 86_400_000;

    /// <summary>What is known of accounts, by hash; of most nothing.</summary>
    public static IReadOnlyDictionary<ulong, GroupFacts> Find(TraceSet traces)
    {
        var facts = new Dictionary<ulong, GroupFacts>();
        var recent = Recent(traces);
        foreach (var factory in FactoryFinder.Find(recent, FalseDiscoveryRate))
        {
            foreach (var member in factory.Members) Keep(facts, member.Account, Of(factory, member));
        }

        foreach (var finding in InteractionAnalysis.Run(recent, new InteractionOptions { Fdr = FalseDiscoveryRate }).Findings)
        {
            foreach (var account in finding.Accounts) Keep(facts, account.Account, Of(finding, account));
        }

        return facts;
    }

    private static GroupFacts Of(Factory factory, FactoryMember member)
    {
        GroupReason[] told = [.. member.Reasons.OrderByDescending(reason => reason.Nats).Take(Told)];
        return GroupFacts.Of(
            (float)member.Evidence,
            FormattableString.Invariant($"One of {factory.Members.Count} accounts that act as one ({factory.Id}). {string.Join(' ', told.Select(reason => reason.English))}"),
            FormattableString.Invariant($"与另外 {factory.Members.Count - 1} 个账号如同一人操作（{factory.Id}）。{string.Concat(told.Select(reason => reason.Chinese))}")) with
        { Kind = "factory", Id = factory.Id, Size = factory.Members.Count };
    }

    private static GroupFacts Of(InteractionFinding finding, InvolvedAccount account) => GroupFacts.Of(
        account.Nats, $"{InteractionWords.Of(finding.Kind).English} ({finding.Id}). {account.English}", $"{InteractionWords.Of(finding.Kind).Chinese}（{finding.Id}）。{account.Chinese}") with
    { Kind = "interaction", Id = finding.Id, Size = finding.Accounts.Count };

    /// <summary>What speaks most counts: findings about one account are not independent, so they are not summed.</summary>
    private static void Keep(Dictionary<ulong, GroupFacts> facts, ulong account, GroupFacts found)
    {
        if (!facts.TryGetValue(account, out var before) || found.Nats > before.Nats) facts[account] = found;
    }

    private static TraceSet Recent(TraceSet traces)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < traces.Count; i++) (first, last) = (Math.Min(first, traces[i].Time), Math.Max(last, traces[i].Time));
        if (traces.Count == 0 || first >= last - (Days * Day)) return traces;
        var recent = new TraceSet();
        for (var i = 0; i < traces.Count; i++)
        {
            if (traces[i].Time >= last - (Days * Day)) recent.Add(traces[i], traces.PartsOf(i));
        }

        return recent;
    }
}
