using System.Runtime.InteropServices;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Coordination;

/// <summary>
/// Groups of accounts that act together more often than chance, popularity, the hour and shared interests explain. Groups are formed on one half of time and tested on the other;
/// the mean of e-values over the pairs that formed a group is an e-value however the pairs depend on each other (docs/decisions/0017).
/// </summary>
public sealed class CoordinationTest
{
    /// <summary>Windows within which acts count as together, in milliseconds.</summary>
    public static readonly IReadOnlyList<long> Windows = [60_000, 600_000];

    /// <summary>Accounts that a group has at least.</summary>
    public const int Least = 3;

    /// <summary>Times that two accounts must act together in the half that forms groups, and how surprising that must be, nats.</summary>
    private const int LeastTogether = 2;
    private const double FormingSurprise = 6;

    /// <summary>Pairs of an account that are looked at, those that are together most often: enough to tie it to a group of any size.</summary>
    private const int MostPartners = 16;

    private const int SampledThings = 20_000;
    private const double Trimmed = 0.98;

    private readonly TraceSet _traces;
    private readonly AccountLives _lives;
    private readonly SharedActs _acts;
    private readonly long _window;
    private readonly Halves _halves;
    private readonly PairCounting _counting;
    private readonly ClockPhases _phases;

    private CoordinationTest(TraceSet traces, AccountLives lives, SharedActs acts, long window)
    {
        (_traces, _lives, _acts, _window) = (traces, lives, acts, window);
        _halves = new Halves(lives.Begins, lives.Ends);
        _counting = new PairCounting(traces, lives, acts, _halves, window);
        _phases = new ClockPhases(traces, lives, window);
    }

    /// <summary>Groups tested, whatever came out, of every window and half.</summary>
    public static IReadOnlyList<GroupFinding> Of(TraceSet traces, AccountLives lives)
    {
        var acts = SharedActs.Of(traces, lives);
        return [.. Windows.SelectMany(window => new CoordinationTest(traces, lives, acts, window).Run())];
    }

    private List<GroupFinding> Run()
    {
        var pairs = CoActions.Within(_acts, _traces, _lives, _window);
        if (pairs.Length == 0) return [];
        var suspects = new HashSet<int>();
        var formed = new List<(int Half, (int First, int Second)[] Edges)>();
        for (var half = 0; half < 2; half++)
        {
            var edges = Edges(pairs, half);
            foreach (var (first, second) in edges) suspects.UnionWith([first, second]);
            foreach (var group in Groups(edges)) formed.Add((half, group));
        }

        if (formed.Count == 0) return [];
        var others = new Synchrony(_acts, _window, suspects.Contains);
        var dispersion = Dispersion(others, suspects);
        return [.. formed.Select(group => Test(group.Edges, 1 - group.Half, others, dispersion))];
    }

    /// <summary>Pairs that are surprising in one half.</summary>
    private List<(int First, int Second)> Edges(CoAction[] pairs, int half)
    {
        var candidates = new List<(int First, int Second, int Count)>();
        for (int start = 0, end = 0; start < pairs.Length; start = end)
        {
            var count = 0;
            for (; end < pairs.Length && pairs[end].First == pairs[start].First && pairs[end].Second == pairs[start].Second; end++)
            {
                count += _halves.Of(_acts.All[pairs[end].FirstAct].Time) == half && _halves.Of(_acts.All[pairs[end].SecondAct].Time) == half ? 1 : 0;
            }

            if (count >= LeastTogether) candidates.Add((pairs[start].First, pairs[start].Second, count));
        }

        candidates.Sort((a, b) => (b.Count, a.First, a.Second).CompareTo((a.Count, b.First, b.Second)));
        var edges = new List<(int First, int Second)>();
        var partners = new int[_lives.Count];
        foreach (var (first, second, _) in candidates)
        {
            if (partners[first] >= MostPartners && partners[second] >= MostPartners) continue;
            (partners[first], partners[second]) = (partners[first] + 1, partners[second] + 1);
            var chance = _phases.Factor(first, second) * Synchrony.Assumed(_window);
            var counts = _counting.Of(first, second, half, _ => chance);
            if (counts.Together < LeastTogether || PoissonEvidence.Surprise(counts.Together, counts.Expected, 1) < FormingSurprise) continue;
            edges.Add((first, second));
        }

        return edges;
    }

    private IEnumerable<(int First, int Second)[]> Groups(List<(int First, int Second)> edges)
    {
        var sets = new DisjointSets(_lives.Count);
        foreach (var (first, second) in edges) sets.Join(first, second);
        return edges.GroupBy(edge => sets.Find(edge.First)).Where(group => sets.SizeOf(group.Key) >= Least).Select(group => group.ToArray());
    }

    private GroupFinding Test((int First, int Second)[] edges, int half, Synchrony synchrony, double dispersion)
    {
        var members = edges.SelectMany(edge => new[] { edge.First, edge.Second }).ToHashSet();
        var chances = new Dictionary<int, double>();
        var counts = Array.ConvertAll(edges, edge =>
        {
            var phase = _phases.Factor(edge.First, edge.Second);
            return _counting.Of(edge.First, edge.Second, half, act => phase * ChanceAt(act));
        });
        var nats = counts.Select(count => PoissonEvidence.LogEValue(count.Together, count.Expected, dispersion)).ToArray();
        var places = members.SelectMany(member => _acts.By(member).ToArray()).Select(place => _acts.All[place].Time).ToArray();
        return new GroupFinding
        {
            LogEValue = LogSum.Mean(nats),
            Members = CoordinationMembers.Of(edges, counts, dispersion),
            Reasons = CoordinationReasons.OfGroup(counts, members.Count, _window, dispersion, LogSum.Mean(nats)),
            From = places.Min(),
            Until = places.Max(),
        };

        double ChanceAt(int act)
        {
            ref var chance = ref CollectionsMarshal.GetValueRefOrAddDefault(chances, act, out var known);
            return known ? chance : chance = synchrony.At(_acts.All[act], other => !members.Contains(other));
        }
    }

    /// <summary>
    /// Variance over mean of what pairs of accounts do together that share something, at least 1: a pair for each of many things, the most unusual left out, those under suspicion too.
    /// </summary>
    private double Dispersion(Synchrony synchrony, HashSet<int> suspects)
    {
        var random = new SeededRandom(20261107);
        var (terms, seen) = (new List<(double Square, double Expected)>(), new HashSet<(int, int)>());
        for (var draw = 0; draw < SampledThings && draw < _acts.Things; draw++)
        {
            var on = _acts.On(_acts.Things <= SampledThings ? draw : random.Below(_acts.Things));
            var (one, two) = (on[random.Below(on.Length)].Account, on[random.Below(on.Length)].Account);
            if (one == two || !seen.Add((Math.Min(one, two), Math.Max(one, two))) || suspects.Contains(one) || suspects.Contains(two)) continue;
            var phase = _phases.Factor(one, two);
            var counts = _counting.Of(one, two, PairCounting.Both, act => phase * synchrony.At(_acts.All[act], other => other != one && other != two));
            terms.Add(((counts.Together - counts.Expected) * (counts.Together - counts.Expected), counts.Expected));
        }

        if (terms.Count == 0) return 1;
        terms.Sort((a, b) => (a.Square / a.Expected).CompareTo(b.Square / b.Expected));
        var kept = terms.Take(Math.Max(1, (int)(terms.Count * Trimmed))).ToArray();
        return Math.Max(1, kept.Sum(term => term.Square) / Math.Max(1e-9, kept.Sum(term => term.Expected)));
    }
}
