using System.Collections.Concurrent;
using Candor.Events;
using Candor.Numerics;
using Candor.Signals;

namespace Candor.Evidence.Calibrating;

/// <summary>A calibration compiled for one alpha and one choice of channels.</summary>
/// <remarks>Activity may back off to its neighbours, language and kind never.</remarks>
public sealed class Thresholds
{
    private const double FamilyBar = 0.8;
    private const double BreakAlpha = 0.01;

    private readonly ConcurrentDictionary<Stratum, StratumThreshold> _compiled = [];
    private readonly List<Window> _windows;
    private readonly double _alpha;

    /// <summary>Compiles a calibration.</summary>
    /// <param name="calibration">The people.</param>
    /// <param name="alpha">Share of people that may be above the threshold, above 0 and under 1.</param>
    /// <param name="without">Channels and families that are left out of the models; none by default.</param>
    public Thresholds(Calibration calibration, double alpha, IReadOnlySet<string>? without = null)
    {
        _alpha = alpha;
        var counts = Enumerable.Range(0, EvidenceModel.Places).Select(place => Counts(place, without)).ToArray();
        _windows = [.. calibration.Accounts.Select(account => Window.Of(account, counts))];
        Pooled = Compile([.. _windows.Select(window => window.Stratum).Distinct()]);
    }

    /// <summary>All people together: what `would_be` is measured against.</summary>
    public StratumThreshold Pooled { get; }

    /// <summary>Strata that have people of their own.</summary>
    public IEnumerable<Stratum> Strata => _windows.Select(window => window.Stratum).Distinct().OrderBy(stratum => stratum.ToString(), StringComparer.Ordinal);

    /// <summary>The threshold of a stratum, with neighbours in activity pooled, the nearest first, until there are enough people.</summary>
    public StratumThreshold For(Stratum stratum) => _compiled.TryGetValue(stratum, out var compiled) ? compiled : Pool(stratum);

    /// <summary>Path maxima of the people of one language and kind, one a person, whatever their activity, ascending.</summary>
    public float[] MaximaOf(string language, AccountKind kind) =>
        Sorted(Take(Strata.Where(stratum => stratum.Language == language && stratum.Kind == kind)).Select(window => window.Maximum));

    /// <summary>By name and not by the full model's weights: a fold model may give weight to what the full one does not.</summary>
    private static bool Counts(int place, IReadOnlySet<string>? without) => without is null
        || !(without.Contains(EvidenceModel.NameOf(place)) || without.Contains(EvidenceModel.FamilyName(EvidenceModel.FamilyOf(place))));

    /// <summary>One window a person: of the first of these strata in which the person has one.</summary>
    private List<Window> Take(IEnumerable<Stratum> strata)
    {
        var seen = new HashSet<int>();
        var taken = new List<Window>();
        foreach (var stratum in strata) taken.AddRange(_windows.Where(window => window.Stratum == stratum && seen.Add(window.Person)));
        return taken;
    }

    private StratumThreshold Pool(Stratum stratum)
    {
        var least = Conformal.LeastAccounts(_alpha);
        var pooled = new List<Stratum> { stratum };
        var count = Take(pooled).Count;
        var neighbours = Strata
            .Where(other => other != stratum && other.IsNeighbour(stratum))
            .OrderBy(other => Math.Abs((int)other.Activity - (int)stratum.Activity))
            .ThenBy(other => other.Activity);
        foreach (var neighbour in neighbours)
        {
            if (count >= least) break;
            pooled.Add(neighbour);
            count = Take(pooled).Count;
        }

        return _compiled[stratum] = Compile(pooled);
    }

    private StratumThreshold Compile(IReadOnlyList<Stratum> strata)
    {
        var people = Take(strata);
        var maxima = Sorted(people.Select(person => person.Maximum));

        // A break is against the account's own past: it takes many people to be sure, and their activity matters little.
        var likes = Take(strata.Concat(Strata.Where(other => !strata.Contains(other) && strata.Any(other.IsNeighbour))));
        return new StratumThreshold
        {
            Strata = strata,
            Maxima = maxima,
            Threshold = Conformal.Threshold(maxima, _alpha),
            Confidence = Conformal.Confidence(maxima.Length, _alpha),
            FamilyBars = Enum.GetValues<Family>().ToDictionary(family => family, family => Bar(people, family)),
            Break = Conformal.Threshold(Sorted(likes.Select(person => person.Break)), BreakAlpha),
        };
    }

    private static float Bar(List<Window> people, Family family) =>
        people.Count == 0 ? 0 : (float)Quantiles.At(Sorted(people.Select(person => person.Families[(int)family])), FamilyBar);

    private static float[] Sorted(IEnumerable<float> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private sealed record Window(int Person, Stratum Stratum, float Maximum, float[] Families, float Break)
    {
        public static Window Of(CalibrationAccount account, bool[] counts)
        {
            var maximum = PathScore.TooYoung;
            var families = new float[Enum.GetValues<Family>().Length];
            Span<float> nats = stackalloc float[EvidenceModel.GroupPlace];
            var group = counts[EvidenceModel.GroupPlace] ? account.Group : 0;
            foreach (var point in account.Path)
            {
                for (var i = 0; i < nats.Length; i++) nats[i] = counts[i] ? point.Nats[i] : 0;
                var evidence = TextCap.Sum(account.Bias, nats) + group;
                if (evidence <= maximum) continue;
                maximum = evidence;
                Array.Clear(families);
                for (var i = 0; i < nats.Length; i++) families[(int)EvidenceModel.FamilyOf(i)] += nats[i];
                families[(int)Family.Group] = group;
            }

            return new Window(account.Person, account.Stratum, maximum, families, account.Break);
        }
    }
}
