using System.Collections.Concurrent;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Tests.Exact;

namespace Candor.Tests.Signals;

/// <summary>A set of events, once through the engine and once recomputed off line: pairs of feature rows at every window's end.</summary>
internal sealed class ParityRun
{
    private const int LeastActs = 5;

    private static readonly ConcurrentDictionary<string, Lazy<ParityRun>> Runs = new();

    private ParityRun(string path)
    {
        Exact = ExactWindows.Read(path);
        Served = Serve(path, Exact.Keys.ToHashSet(), int.MaxValue);
        Rows =
        [
            .. Served.SelectMany(account => account.Value.Zip(Exact[account.Key]))
                .Where(pair => pair.Second.Count >= LeastActs)
                .Select(pair => (pair.First.Final.Values.ToArray(), ExactFeatures.RowOf(pair.Second))),
        ];
    }

    /// <summary>The sets: the community that comes with the project, and two that a machine may have.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["community", "en-30", "fr-31"];

    /// <summary>The windows' acts by account.</summary>
    public IReadOnlyDictionary<string, List<List<ExactAct>>> Exact { get; }

    /// <summary>What the engine recorded of the same windows.</summary>
    public IReadOnlyDictionary<string, List<WindowRecord>> Served { get; }

    /// <summary>Served and exact features of every window of at least five acts.</summary>
    public IReadOnlyList<(float[] Served, double[] Exact)> Rows { get; }

    /// <summary>The run over a set; skips the test where the set is not there.</summary>
    public static ParityRun Of(string set)
    {
        var path = PathOf(set);
        return Runs.GetOrAdd(set, _ => new Lazy<ParityRun>(() => new ParityRun(path))).Value;
    }

    public static string PathOf(string set) => set == "community"
        ? SharedData.InRepository("samples", "community", "events.ndjson.gz")
        : SharedData.Find("botornot", $"{set}.ndjson.gz");

    public static Dictionary<string, List<WindowRecord>> Serve(string path, IReadOnlySet<string> accounts, int firstActs)
    {
        using var deadLetters = new DeadLetters(null);
        var recorder = new PathRecorder(new WindowOptions(), accounts, null, firstActs);
        return recorder.Record(new EventFiles([path]), deadLetters, null, CancellationToken.None);
    }
}
