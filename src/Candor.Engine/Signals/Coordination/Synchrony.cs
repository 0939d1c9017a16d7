using System.Numerics;

namespace Candor.Signals.Coordination;

/// <summary>
/// How likely two acts on one thing are to fall into a short window when nobody arranged it. Given that both accounts act on it at all, so that shared interests explain
/// nothing: what is left is when. The larger of two answers counts: how close together acts on things of this sort and size are in general, and how many others act on this
/// very thing at that moment.
/// </summary>
public sealed class Synchrony
{
    private const int Sizes = 24, Sorts = 8;

    /// <summary>Things that the assumed value weighs as much as.</summary>
    private const double PriorThings = 10;

    /// <summary>Acts of others that the general value weighs as much as, where it is mixed with those on the very thing.</summary>
    private const double PriorActs = 4;

    /// <summary>Growth of the assumed share with the window: acts on one thing follow each other in bursts, not evenly over a day.</summary>
    private const double Burstiness = 0.4;

    private const double Day = 86_400_000;

    /// <summary>Acts on a thing up to which those of others are counted; beyond, all of them count as others'.</summary>
    private const int CountedUpTo = 4096;

    private readonly SharedActs _acts;
    private readonly long _window;
    private readonly double[] _general = new double[Sorts * Sizes];

    /// <summary>Measures how close together acts are in general.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="window">In milliseconds.</param>
    /// <param name="leftOut">Accounts that do not count as others: those under suspicion.</param>
    public Synchrony(SharedActs acts, long window, Func<int, bool> leftOut)
    {
        (_acts, _window) = (acts, window);
        var (sums, things) = (new double[_general.Length], new double[_general.Length]);
        var left = new List<SharedAct>();
        for (var thing = 0; thing < acts.Things; thing++)
        {
            left.Clear();
            foreach (var act in acts.On(thing))
            {
                if (!leftOut(act.Account)) left.Add(act);
            }

            var share = ShareWithin(left, window);
            if (double.IsNaN(share)) continue;
            var cell = Cell(acts.SortOf(thing), left.Count);
            sums[cell] += share;
            things[cell]++;
        }

        var assumed = Assumed(window);
        for (var sort = 0; sort < Sorts; sort++)
        {
            var (sum, count) = (PriorThings * assumed, PriorThings);
            for (var size = 0; size < Sizes; size++) (sum, count) = (sum + sums[(sort * Sizes) + size], count + things[(sort * Sizes) + size]);
            for (var size = 0; size < Sizes; size++)
            {
                var cell = (sort * Sizes) + size;
                _general[cell] = (sums[cell] + (PriorThings * sum / count)) / (things[cell] + PriorThings);
            }
        }
    }

    /// <summary>The chance before anything was measured.</summary>
    /// <param name="window">In milliseconds.</param>
    public static double Assumed(long window) => Math.Pow(window / Day, Burstiness);

    /// <summary>The chance that one act of another account on the same thing falls into the window around an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="isOther">Which accounts count as others.</param>
    public double At(in SharedAct act, Func<int, bool> isOther)
    {
        var on = _acts.On(act.Thing);
        int others = 0, near = 0;
        if (on.Length > CountedUpTo) others = on.Length;
        else foreach (ref readonly var other in on) others += isOther(other.Account) ? 1 : 0;
        for (var i = FirstFrom(on, act.Time - _window); i < on.Length && on[i].Time <= act.Time + _window; i++) near += isOther(on[i].Account) ? 1 : 0;
        var general = _general[Cell(_acts.SortOf(act.Thing), on.Length)];
        return Math.Min(1, Math.Max(general, (near + (PriorActs * general)) / (others + PriorActs)));
    }

    private static int FirstFrom(ReadOnlySpan<SharedAct> on, long time)
    {
        int low = 0, high = on.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (on[middle].Time < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Of all pairs of acts of different accounts the share that lies within the window; NaN without a pair.</summary>
    private static double ShareWithin(List<SharedAct> acts, long window)
    {
        var (all, near) = (acts.Count * (acts.Count - 1.0) / 2, 0.0);
        for (int first = 0, last = 0; last < acts.Count; last++)
        {
            while (acts[last].Time - acts[first].Time > window) first++;
            near += last - first;
        }

        foreach (var own in acts.GroupBy(act => act.Account, act => act.Time))
        {
            var times = own.ToArray();
            all -= times.Length * (times.Length - 1.0) / 2;
            for (int first = 0, last = 0; last < times.Length; last++)
            {
                while (times[last] - times[first] > window) first++;
                near -= last - first;
            }
        }

        return all <= 0 ? double.NaN : near / all;
    }

    private static int Cell(ShareSort sort, int acts) => ((int)sort * Sizes) + Math.Min(Sizes - 1, BitOperations.Log2((uint)Math.Max(1, acts)));
}
