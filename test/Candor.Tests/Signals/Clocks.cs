using Candor.Numerics;
using Candor.Tests.Accounts;

namespace Candor.Tests.Signals;

/// <summary>When different accounts act, in seconds, ascending.</summary>
internal static class Clocks
{
    /// <summary>Every half an hour, give or take a second.</summary>
    public static IEnumerable<double> Clockwork(int acts, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, acts).Select(i => (i * 1800.0) + random.Below(2))];
    }

    /// <summary>At random times day and night, one an hour on average.</summary>
    public static IEnumerable<double> Scheduler(int acts, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        var at = 0.0;
        return [.. Enumerable.Range(0, acts).Select(_ => at += Math.Round(-3600 * Math.Log(1 - random.NextDouble())))];
    }

    /// <summary>A few acts minutes apart, one to three times a day between 8 and 23, asleep otherwise.</summary>
    public static IEnumerable<double> Sleeper(int acts, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        var times = new SortedSet<double>();
        for (var day = 0; times.Count < acts; day++)
        {
            for (var sittings = 1 + random.Below(3); sittings > 0; sittings--)
            {
                var at = (day * Act.Day) + ((8 + random.Below(14)) * Act.Hour) + (double)random.Below(3000);
                for (var few = 1 + random.Below(5); few > 0; few--) times.Add(at += 15 + random.Below(random.Below(4) == 0 ? 900 : 90));
            }
        }

        return times.Take(acts);
    }
}
