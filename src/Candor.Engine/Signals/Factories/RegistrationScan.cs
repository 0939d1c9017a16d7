using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>A scan statistic over the registration times of every key, against what the key's share of all registrations at that time would give.</summary>
public static class RegistrationScan
{
    /// <summary>Accounts that a burst has at least: more than a household.</summary>
    public const int Least = 6;

    private const double Excess = 10, Margin = 3, LeastExpected = 0.05;
    private const int MostBursts = 512;

    private static readonly long[] Windows = [3_600_000, 6 * 3_600_000L, 24 * 3_600_000L];

    /// <summary>Bursts, the most surprising first.</summary>
    public static IReadOnlyList<RegistrationBurst> Of(TraceSet traces, AccountLives lives)
    {
        var all = new List<(long Time, int Account, int Place)>();
        for (var i = 0; i < traces.Count; i++)
        {
            if (traces[i].Type == EventType.AccountRegistered && lives.Find(traces[i].Account) is >= 0 and var account) all.Add((traces[i].Time, account, i));
        }

        all.Sort();
        var times = all.ConvertAll(item => item.Time).ToArray();
        var keys = new Dictionary<(KeySort, ulong), List<(long Time, int Account)>>();
        foreach (var (time, account, place) in all)
        {
            foreach (var key in KeysOf(traces[place]))
            {
                ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, key, out _);
                (own ??= []).Add((time, account));
            }
        }

        var found = new List<(double Surprise, RegistrationBurst Burst)>();
        foreach (var ((sort, _), own) in keys)
        {
            if (own.Count >= Least) Scan(sort, own, times, Math.Log((double)keys.Count * Windows.Length), found);
        }

        found.Sort((a, b) => (b.Surprise, a.Burst.From, a.Burst.Sort).CompareTo((a.Surprise, b.Burst.From, b.Burst.Sort)));
        return Choose(found.Select(item => item.Burst));
    }

    /// <summary>One burst for each group of accounts: of those of which half the accounts are in others, only the first.</summary>
    private static List<RegistrationBurst> Choose(IEnumerable<RegistrationBurst> found)
    {
        var (taken, chosen) = (new HashSet<int>(), new List<RegistrationBurst>());
        foreach (var burst in found)
        {
            if (chosen.Count == MostBursts) break;
            if (2 * burst.Accounts.Count(taken.Contains) > burst.Accounts.Count) continue;
            taken.UnionWith(burst.Accounts);
            chosen.Add(burst);
        }

        return chosen;
    }

    private static IEnumerable<(KeySort Sort, ulong Key)> KeysOf(Trace trace)
    {
        if (trace.Device != 0) yield return (KeySort.Device, trace.Device);
        if (trace.Network != 0) yield return (KeySort.Network, trace.Network);
        if (trace.Network != 0 && trace.App != 0) yield return (KeySort.NetworkAndApp, SplitMix64.Finish(trace.Network) ^ trace.App);
        if (trace.Network != 0 && trace.NameClass != 0) yield return (KeySort.NetworkAndName, SplitMix64.Finish(trace.Network) ^ trace.NameClass);
        if (trace.App != 0 && trace.NameClass != 0) yield return (KeySort.AppAndName, SplitMix64.Finish(trace.App) ^ trace.NameClass);
    }

    /// <summary>The surprising windows of a key that share no account.</summary>
    private static void Scan(KeySort sort, List<(long Time, int Account)> own, long[] all, double cost, List<(double Surprise, RegistrationBurst Burst)> into)
    {
        var candidates = new List<(double Surprise, int First, int End, double Expected)>();
        foreach (var width in Windows)
        {
            for (int first = 0, end = 0; first < own.Count; first++)
            {
                while (end < own.Count && own[end].Time <= own[first].Time + width) end++;
                if (end - first < Least) continue;
                var during = SortedTimes.CountWithin(all, own[first].Time, own[first].Time + width) - (end - first);
                var rest = (own.Count - (end - first) + 1.0) / (all.Length - (end - first) + 1);
                var expected = Math.Max(rest * during, LeastExpected);
                var surprise = PoissonEvidence.Surprise(end - first, expected, 1);
                if (end - first >= Excess * expected && surprise > Margin + cost + Math.Log(own.Count)) candidates.Add((surprise, first, end, expected));
            }
        }

        candidates.Sort((a, b) => (b.Surprise, a.First, a.End).CompareTo((a.Surprise, b.First, b.End)));
        var taken = new bool[own.Count];
        foreach (var (surprise, first, end, expected) in candidates)
        {
            if (taken.AsSpan(first, end - first).Contains(true)) continue;
            taken.AsSpan(first, end - first).Fill(true);
            var accounts = own[first..end].Select(item => item.Account).Distinct().ToArray();
            if (accounts.Length >= Least) into.Add((surprise, new RegistrationBurst(sort, accounts, own[first].Time, own[end - 1].Time, expected)));
        }
    }
}
