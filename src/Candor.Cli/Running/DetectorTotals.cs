using System.Text.Json;
using Candor.Events;
using Candor.Events.Detectors;

namespace Candor.Cli.Running;

/// <summary>What became of a detector's findings in a run.</summary>
/// <param name="Title">Its name and version.</param>
/// <param name="Status">Where it stands: trial, active, retired or unregistered.</param>
/// <param name="Findings">How many there were by fate, without fates that did not occur.</param>
internal sealed record DetectorTotals(string Title, string Status, IReadOnlyDictionary<FindingFate, long> Findings)
{
    /// <summary>The status of what is in no registry.</summary>
    public const string Unregistered = "unregistered";

    /// <summary>One a registered version, in the order of the registry, then those that are not registered by name.</summary>
    public static IReadOnlyList<DetectorTotals> Of(IReadOnlyList<Detector> detectors, FindingCounts counts, EventKeys keys)
    {
        var totals = detectors.Select(detector => new DetectorTotals(
            detector.Title, detector.Status.ToString().ToLowerInvariant(), FatesOf(counts, detector.KeyIn(keys)))).ToList();
        totals.AddRange(counts.Unregistered
            .Select(pair => OfUnregistered(counts.Names.Find(pair.Key) ?? "(no detector named)", pair.Value))
            .OrderBy(total => total.Title, StringComparer.Ordinal));
        var others = counts.UnregisteredTotal - counts.Unregistered.Sum(pair => pair.Value);
        if (others > 0) totals.Add(OfUnregistered("(others)", others));
        return totals;
    }

    /// <summary>A fate as it is written.</summary>
    public static string NameOf(FindingFate fate) => JsonNamingPolicy.SnakeCaseLower.ConvertName(fate.ToString());

    private static DetectorTotals OfUnregistered(string title, long count) =>
        new(title, Unregistered, new Dictionary<FindingFate, long> { [FindingFate.Unregistered] = count });

    private static Dictionary<FindingFate, long> FatesOf(FindingCounts counts, ulong key) => Enum.GetValues<FindingFate>()
        .Select(fate => (Fate: fate, Count: counts.Of(key, fate)))
        .Where(item => item.Count > 0)
        .ToDictionary(item => item.Fate, item => item.Count);
}
