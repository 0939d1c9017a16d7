using System.Runtime.InteropServices;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Opposed;

/// <summary>Finds bursting tags in traces: for each tag the day in which most accounts use it, held against the rest of the time by the Poisson distribution.</summary>
public static class TopicBursts
{
    /// <summary>Accounts in a day that a burst needs.</summary>
    public const int LeastAccounts = 20;

    /// <summary>Chance that a tag of no burst has as many, tags compared with one another counted in.</summary>
    public const double MostChance = 1e-6;

    private const long Hour = 3_600_000;
    private const int Window = 24;

    /// <summary>Tags that burst, the greatest first.</summary>
    public static IReadOnlyList<TopicBurst> Find(TraceSet traces)
    {
        var hours = new Dictionary<ulong, SortedDictionary<long, HashSet<ulong>>>();
        var (first, last) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < traces.Count; i++)
        {
            ref readonly var trace = ref traces[i];
            var hour = Math.DivRem(trace.Time, Hour).Quotient;
            (first, last) = (Math.Min(first, hour), Math.Max(last, hour));
            foreach (var tag in traces.TagsOf(i))
            {
                if (!hours.TryGetValue(tag, out var of)) hours[tag] = of = [];
                if (!of.TryGetValue(hour, out var accounts)) of[hour] = accounts = [];
                accounts.Add(trace.Account);
            }
        }

        var bursts = hours.Select(tag => Of(tag.Key, tag.Value, last - first + 1, hours.Count)).OfType<TopicBurst>()
            .OrderByDescending(burst => burst.Accounts).ThenBy(burst => burst.Tag).ToArray();
        return bursts.Length == 0 ? [] : WithWords(traces, bursts);
    }

    private static TopicBurst? Of(ulong tag, SortedDictionary<long, HashSet<ulong>> hours, long span, int tags)
    {
        var (counts, best, from, total) = (hours.Select(hour => (Hour: hour.Key, Accounts: hour.Value.Count)).ToArray(), 0, 0L, 0);
        var (start, sum) = (0, 0);
        foreach (var (hour, accounts) in counts)
        {
            (sum, total) = (sum + accounts, total + accounts);
            while (counts[start].Hour <= hour - Window) sum -= counts[start++].Accounts;
            if (sum > best) (best, from) = (sum, hour - Window + 1);
        }

        var expected = Math.Max(1, span > Window ? (double)(total - best) * Window / (span - Window) : 1);
        return best < LeastAccounts || PoissonTail.AtLeast(best, expected) * tags > MostChance ? null
            : new TopicBurst { Tag = tag, From = from * Hour, Until = (from + Window) * Hour, Accounts = best, Expected = expected, Words = new HashSet<uint>() };
    }

    private static TopicBurst[] WithWords(TraceSet traces, TopicBurst[] bursts)
    {
        var vocabularies = bursts.ToDictionary(burst => burst.Tag, _ => new TopicVocabulary());
        var (elsewhere, texts) = (new Dictionary<uint, int>(), 0);
        for (var i = 0; i < traces.Count; i++)
        {
            var words = traces.WordsOf(i);
            if (words.IsEmpty) continue;
            var isAbout = false;
            foreach (var tag in traces.TagsOf(i))
            {
                if (!vocabularies.TryGetValue(tag, out var vocabulary)) continue;
                isAbout = true;
                vocabulary.Add(traces[i].Account, traces[i].Text, words.ToArray());
            }

            if (isAbout) continue;
            texts++;
            foreach (var word in words) CollectionsMarshal.GetValueRefOrAddDefault(elsewhere, word, out _)++;
        }

        return [.. bursts.Select(burst => burst with { Words = vocabularies[burst.Tag].Words(elsewhere, texts) })];
    }
}
