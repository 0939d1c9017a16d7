using System.Runtime.InteropServices;
using Candor.Events.Traces;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>What the accounts of factories have in common and others have not: facts for whoever looks at the case, of which none was counted.</summary>
internal static class SharedKeys
{
    private const double LeastShare = 0.3, LeastRatio = 4;

    private static readonly (string Code, string English, string Chinese, Func<Trace, ulong> Key)[] Sorts =
    [
        ("factory.device", "one device", "同一设备", trace => trace.Device),
        ("factory.network", "one network", "同一网络", trace => trace.Network),
        ("factory.app", "one app build", "同一应用版本", trace => trace.App),
        ("factory.name", "names of one class", "同类昵称", trace => trace.NameClass),
    ];

    /// <summary>The facts of each of some groups of accounts.</summary>
    public static IReadOnlyList<IReadOnlyList<GroupReason>> Of(IReadOnlyList<int[]> groups, TraceSet traces, AccountLives lives)
    {
        var reasons = groups.Select(_ => new List<GroupReason>()).ToArray();
        for (var sort = 0; sort < Sorts.Length && groups.Count > 0; sort++)
        {
            var key = Sorts[sort].Key;
            var common = groups.Select(group => Commonest(group, lives, (place, into) => into.Add(key(traces[place])))).ToArray();
            var wanted = common.Where((item, i) => IsMany(item.Count, item.Known)).Select(item => item.Value).ToHashSet();
            if (wanted.Count == 0) continue;
            var (having, known) = CountAll(wanted, key, traces, lives);
            for (var i = 0; i < groups.Count; i++)
            {
                var (value, count, own) = common[i];
                if (IsMany(count, own) && Tell(sort, count, own, having[value] - count, known - own) is { } fact) reasons[i].Add(fact);
            }
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var (account, count, _) = Commonest(groups[i], lives, (place, into) => into.UnionWith(traces.MentionsOf(place).ToArray()));
            if (IsMany(count, groups[i].Length)) reasons[i].Add(TellMention(account, count, groups[i].Length));
        }

        return reasons;
    }

    private static bool IsMany(int count, int known) => count >= FactoryFinder.Least && count >= LeastShare * known;

    private static GroupReason? Tell(int sort, int count, int known, int others, int all)
    {
        var (code, english, chinese, _) = Sorts[sort];
        var expected = all <= 0 ? 0 : (double)known * others / all;
        return count < LeastRatio * expected ? null : new GroupReason(
            code,
            Invariant($"{count} of {known} accounts have {english} in common; of {all} other accounts {others} have it too."),
            Invariant($"{known} 个账号中有 {count} 个使用{chinese}；其他 {all} 个账号中有 {others} 个使用。"),
            count,
            expected,
            double.NaN);
    }

    private static GroupReason TellMention(ulong account, int count, int all) => new(
        "factory.mention",
        Invariant($"{count} of {all} accounts mention one and the same account. That account did nothing by it."),
        Invariant($"{all} 个账号中有 {count} 个提及同一账号。被提及的账号并未因此有任何行为。"),
        count,
        double.NaN,
        double.NaN)
    { About = account };

    /// <summary>The value that most of some accounts have, how many have it, and of how many any value is known.</summary>
    private static (ulong Value, int Count, int Known) Commonest(int[] accounts, AccountLives lives, Action<int, HashSet<ulong>> read)
    {
        var (counts, known, own) = (new Dictionary<ulong, int>(), 0, new HashSet<ulong>());
        foreach (var account in accounts)
        {
            own.Clear();
            foreach (var place in lives.ActsOf(account)) read(place, own);
            own.Remove(0);
            known += own.Count > 0 ? 1 : 0;
            foreach (var found in own) CollectionsMarshal.GetValueRefOrAddDefault(counts, found, out _)++;
        }

        var (value, count) = counts.Count == 0 ? default : counts.MaxBy(pair => (pair.Value, pair.Key));
        return (value, count, known);
    }

    /// <summary>How many of all accounts have each of some values, and of how many any is known.</summary>
    private static (Dictionary<ulong, int> Having, int Known) CountAll(HashSet<ulong> wanted, Func<Trace, ulong> key, TraceSet traces, AccountLives lives)
    {
        var (having, known, own) = (wanted.ToDictionary(value => value, _ => 0), 0, new HashSet<ulong>());
        for (var account = 0; account < lives.Count; account++)
        {
            own.Clear();
            foreach (var place in lives.ActsOf(account)) own.Add(key(traces[place]));
            own.Remove(0);
            known += own.Count > 0 ? 1 : 0;
            foreach (var value in own)
            {
                if (wanted.Contains(value)) having[value]++;
            }
        }

        return (having, known);
    }
}
