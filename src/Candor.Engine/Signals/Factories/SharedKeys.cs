using System.Runtime.InteropServices;
using Candor.Events.Traces;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>What the accounts of a factory have in common and others have not: facts for whoever looks at the case, of which none was counted.</summary>
internal static class SharedKeys
{
    private const double LeastShare = 0.3, LeastRatio = 4;

    public static IEnumerable<GroupReason> Of(int[] accounts, TraceSet traces, AccountLives lives)
    {
        (string Code, string English, string Chinese, Func<Trace, ulong> Key)[] sorts =
        [
            ("factory.device", "one device", "同一设备", trace => trace.Device),
            ("factory.network", "one network", "同一网络", trace => trace.Network),
            ("factory.app", "one app build", "同一应用版本", trace => trace.App),
            ("factory.name", "names of one class", "同类昵称", trace => trace.NameClass),
        ];
        foreach (var (code, english, chinese, key) in sorts)
        {
            var (count, known) = Commonest(accounts, lives, (place, into) => into.Add(key(traces[place])), out var value);
            if (count < FactoryFinder.Least || count < LeastShare * known) continue;
            var (others, all) = (0, 0);
            for (var account = 0; account < lives.Count; account++)
            {
                var (has, any) = Has(account, value, traces, lives, key);
                (others, all) = (others + (has ? 1 : 0), all + (any ? 1 : 0));
            }

            (others, all) = (others - count, all - known);
            var expected = all <= 0 ? 0 : (double)known * others / all;
            if (count < LeastRatio * expected) continue;
            yield return new GroupReason(
                code,
                Invariant($"{count} of {known} accounts have {english} in common; of {all} other accounts {others} have it too."),
                Invariant($"{known} 个账号中有 {count} 个使用{chinese}；其他 {all} 个账号中有 {others} 个使用。"),
                count,
                expected,
                double.NaN);
        }

        var (mentioning, _) = Commonest(accounts, lives, (place, into) => into.UnionWith(traces.MentionsOf(place).ToArray()), out var mentioned);
        if (mentioning < FactoryFinder.Least || mentioning < LeastShare * accounts.Length) yield break;
        yield return new GroupReason(
            "factory.mention",
            Invariant($"{mentioning} of {accounts.Length} accounts mention one and the same account. That account did nothing by it."),
            Invariant($"{accounts.Length} 个账号中有 {mentioning} 个提及同一账号。被提及的账号并未因此有任何行为。"),
            mentioning,
            double.NaN,
            double.NaN)
        { About = mentioned };
    }

    private static (int Count, int Known) Commonest(int[] accounts, AccountLives lives, Action<int, HashSet<ulong>> read, out ulong value)
    {
        var (counts, known) = (new Dictionary<ulong, int>(), 0);
        foreach (var account in accounts)
        {
            var own = new HashSet<ulong>();
            foreach (var place in lives.ActsOf(account)) read(place, own);
            own.Remove(0);
            known += own.Count > 0 ? 1 : 0;
            foreach (var found in own) CollectionsMarshal.GetValueRefOrAddDefault(counts, found, out _)++;
        }

        value = counts.Count == 0 ? 0 : counts.MaxBy(pair => (pair.Value, pair.Key)).Key;
        return (counts.GetValueOrDefault(value), known);
    }

    private static (bool Has, bool Any) Has(int account, ulong value, TraceSet traces, AccountLives lives, Func<Trace, ulong> key)
    {
        var any = false;
        foreach (var place in lives.ActsOf(account))
        {
            var found = key(traces[place]);
            if (found == value) return (true, true);
            any |= found != 0;
        }

        return (false, any);
    }
}
