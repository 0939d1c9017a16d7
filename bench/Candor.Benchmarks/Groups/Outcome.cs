using Candor.Evidence.Measurement;
using Candor.Numerics;
using Candor.Signals.Factories;
using static System.FormattableString;

namespace Candor.Benchmarks.Groups;

/// <summary>What was found in a population, against the truth.</summary>
/// <param name="Factories">The factories at 5 %.</param>
/// <param name="Evidence">Evidence by account name; of those in none 0.</param>
internal sealed record Outcome(IReadOnlyList<Factory> Factories, IReadOnlyDictionary<string, float> Evidence)
{
    /// <summary>Finds the factories of a population.</summary>
    public static Outcome Of(Population population)
    {
        var factories = FactoryFinder.Find(population.Traces, 0.05);
        var evidence = population.Names.Values.ToDictionary(name => name, _ => 0f);
        foreach (var member in factories.SelectMany(factory => factory.Members)) evidence[population.Names[member.Account]] = (float)member.Evidence;
        return new Outcome(factories, evidence);
    }

    /// <summary>AUC, precision and recall, with intervals.</summary>
    public string Against(Func<string, bool?> isManaged)
    {
        var people = Evidence.Where(pair => isManaged(pair.Key) == false).Select(pair => pair.Value).ToArray();
        var managed = Evidence.Where(pair => isManaged(pair.Key) == true).Select(pair => pair.Value).ToArray();
        var (auc, interval) = (Ranking.Auc(people, managed), Ranking.AucInterval(people, managed));
        var (right, called) = (managed.Count(value => value > 0), managed.Count(value => value > 0) + people.Count(value => value > 0));
        return Invariant($"{Factories.Count} groups, AUC {auc:0.0000} ({interval.Low:0.0000} to {interval.High:0.0000}), precision {Rate(right, called)}, found {Rate(right, managed.Length)}, people called {Rate(called - right, people.Length)}");
    }

    /// <summary>A rate with its exact interval.</summary>
    public static string Rate(int hits, int trials)
    {
        var (low, high) = BinomialTail.Interval(hits, trials);
        return trials == 0 ? "- (0 of 0)" : Invariant($"{100.0 * hits / trials:0.0} % ({hits} of {trials}; {100 * low:0.0} to {100 * high:0.0} %)");
    }
}
