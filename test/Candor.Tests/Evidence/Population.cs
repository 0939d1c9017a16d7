using Candor.Evidence;
using Candor.Evidence.Training;
using Candor.Tests.Accounts;
using Candor.Tests.Signals;

namespace Candor.Tests.Evidence;

/// <summary>Seeded people and managed accounts, driven through the engine.</summary>
internal static class Population
{
    public static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private static readonly Lazy<Example[]> Forty = new(() => [.. Of(20, firstSeed: 1)]);
    private static readonly Lazy<EvidenceModel> Trained = new(() => ModelTraining.Train(Forty.Value, Nothing, seed: 1));

    /// <summary>Twenty people and twenty managed accounts, sorted by name.</summary>
    public static Example[] Default => Forty.Value;

    /// <summary>What is learnt from them.</summary>
    public static EvidenceModel Model => Trained.Value;

    /// <summary>As many people as managed accounts, sorted by name; seeds apart give accounts apart.</summary>
    public static IEnumerable<Example> Of(int each, ulong firstSeed) => Enumerable.Range(0, each)
        .SelectMany(i => (Example[])[Person(firstSeed + (ulong)i), Managed(firstSeed + (ulong)i)])
        .OrderBy(example => example.Account, StringComparer.Ordinal);

    public static Example Person(ulong seed) => Make($"person-{seed:000}", false, Clocks.Sleeper(45, seed), Writers.Varied(45, seed));

    public static Example Managed(ulong seed)
    {
        var times = seed % 2 == 0 ? Clocks.Clockwork(45, seed) : Clocks.Scheduler(45, seed);
        return Make($"managed-{seed:000}", true, times, seed % 3 == 0 ? Writers.OneTopic(45, seed) : Writers.Template(45, seed));
    }

    private static Example Make(string name, bool isManaged, IEnumerable<double> times, IEnumerable<string> texts)
    {
        var life = new Life();
        foreach (var (at, text) in times.Zip(texts)) life.Take(Act.Post(at), text);
        var final = life.Look();
        return new Example(name, isManaged, name, Stratum.Of(life.State), [.. life.Path, final], final);
    }
}
