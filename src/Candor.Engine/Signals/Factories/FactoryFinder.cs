using System.Globalization;
using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>
/// Finds account factories in what events left behind: groups that act together, live briefly together or registered together, each tested on something that took no part in
/// forming it, and of all of them those that may be called at a false-discovery rate.
/// </summary>
public static class FactoryFinder
{
    /// <summary>What being in a factory adds to an account's evidence at most, nats.</summary>
    public const double MostEvidence = 3;

    /// <summary>Accounts that a factory has at least.</summary>
    public const int Least = 3;

    /// <summary>The factories, the surest first.</summary>
    /// <param name="traces">What events left behind.</param>
    /// <param name="falseDiscoveryRate">Share of the factories that may be none, on average; above 0 and up to 1.</param>
    public static IReadOnlyList<Factory> Find(TraceSet traces, double falseDiscoveryRate)
    {
        if (traces.Count == 0) return [];
        var lives = AccountLives.Of(traces);
        GroupFinding[] tested = [.. CoordinationTest.Of(traces, lives), .. BurstFactories.Of(traces, lives), .. KeyFactories.Of(traces, lives)];
        var threshold = FalseDiscovery.Threshold(Array.ConvertAll(tested, group => group.LogEValue), falseDiscoveryRate);
        var found = tested.Where(group => group.LogEValue >= threshold && group.Members.Count >= Least).ToArray();
        var factories = Merge(found, lives.Count).Select(groups => Build([.. groups], traces, lives)).ToList();
        factories.Sort((a, b) => (b.LogEValue, a.Id).CompareTo((a.LogEValue, b.Id)));
        return factories;
    }

    /// <summary>Evidence that grows ever more slowly towards <see cref="MostEvidence"/>, so that the order of accounts is kept.</summary>
    internal static double Clip(double nats) => MostEvidence * (1 - Math.Exp(-Math.Max(0, nats) / MostEvidence));

    /// <summary>Groups that share an account are one.</summary>
    private static IEnumerable<IGrouping<int, GroupFinding>> Merge(GroupFinding[] found, int accounts)
    {
        var sets = new DisjointSets(accounts);
        foreach (var group in found)
        {
            foreach (var member in group.Members) sets.Join(group.Members[0].Account, member.Account);
        }

        return found.GroupBy(group => sets.Find(group.Members[0].Account));
    }

    private static Factory Build(GroupFinding[] groups, TraceSet traces, AccountLives lives)
    {
        var members = groups.SelectMany(group => group.Members).GroupBy(member => member.Account).Select(same => Member([.. same], traces, lives))
            .OrderByDescending(member => member.Evidence).ThenBy(member => member.Account).ToArray();
        var accounts = members.Select(member => lives.Find(member.Account)).ToArray();
        return new Factory
        {
            Id = IdOf(members.Select(member => member.Account)),
            Members = members,
            LogEValue = LogSum.Mean(Array.ConvertAll(groups, group => group.LogEValue)),
            Reasons = [.. groups.OrderByDescending(group => group.LogEValue).SelectMany(group => group.Reasons).Distinct(), .. SharedKeys.Of(accounts, traces, lives)],
            From = groups.Min(group => group.From),
            Until = groups.Max(group => group.Until),
        };
    }

    private static FactoryMember Member(GroupMember[] same, TraceSet traces, AccountLives lives)
    {
        var nats = same.Max(member => member.Nats);
        return new FactoryMember(
            lives.IdOf(same[0].Account),
            Clip(nats),
            [.. same.SelectMany(member => member.Reasons).Distinct()],
            [.. same.SelectMany(member => member.Acts).Distinct().Select(place => traces[place].Sequence).Order().Take(5)]);
    }

    private static string IdOf(IEnumerable<ulong> accounts)
    {
        var id = 0UL;
        foreach (var account in accounts.Order()) id = SplitMix64.Finish(id ^ account) + 0x9E3779B97F4A7C15;
        return "f-" + SplitMix64.Finish(id).ToString("x16", CultureInfo.InvariantCulture);
    }
}
