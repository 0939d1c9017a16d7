using System.Text;
using Candor.Numerics;

namespace Candor.Events.Detectors;

/// <summary>
/// Lets findings through as their detectors are registered: one above the threshold of an active version keeps its score, one at or under it becomes a look
/// that found nothing, every other loses its score. So no finding ever weighs more than it says. What speaks for a person passes untouched.
/// </summary>
/// <remarks>Depends on nothing but the finding and the registry. Not thread-safe: one a reader.</remarks>
public sealed class DetectorGate
{
    /// <summary>How many detectors that are not registered are remembered by name.</summary>
    public const int MostUnregistered = 100;

    private readonly Dictionary<ulong, Entry> _entries = [];

    /// <param name="detectors">The registered versions.</param>
    /// <param name="keys">The keys of the events.</param>
    public DetectorGate(IEnumerable<Detector> detectors, EventKeys keys)
    {
        foreach (var detector in detectors) _entries[detector.KeyIn(keys)] = new Entry(detector, detector.Period);
    }

    /// <summary>Names of those met that are not registered, by key; of many the lowest keys.</summary>
    public LowestKeys<string> Unregistered { get; } = new(MostUnregistered);

    /// <summary>Sets the fate of a provided signal, and with it its score.</summary>
    /// <param name="e">The finding.</param>
    /// <param name="name">The detector's name, UTF-8.</param>
    /// <param name="version">Its version, UTF-8.</param>
    public void Judge(ref Event e, ReadOnlySpan<byte> name, ReadOnlySpan<byte> version)
    {
        if (e.Type != EventType.SignalProvided || e.Provided == ProvidedSignal.PersonVerified) return;
        e.Fate = FateOf(e);
        if (e.Fate == FindingFate.Below) e.Score = 0;
        else if (e.Fate != FindingFate.Counted) e.Score = float.NaN;
        if (e.Fate == FindingFate.Unregistered && Unregistered.Misses(e.Detector)) Unregistered.Add(e.Detector, NameOf(name, version));
    }

    /// <summary>Name and version, for people to read.</summary>
    public static string NameOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> version) =>
        name.IsEmpty ? "(no detector named)" : $"{Encoding.UTF8.GetString(name)} {(version.IsEmpty ? "(no version)" : Encoding.UTF8.GetString(version))}";

    private FindingFate FateOf(in Event e)
    {
        if (!_entries.TryGetValue(e.Detector, out var entry)) return FindingFate.Unregistered;
        var detector = entry.Detector;
        if (detector.Status == DetectorStatus.Retired) return FindingFate.Retired;
        if (e.Time < entry.Period.From || e.Time >= entry.Period.Until) return FindingFate.OutOfDate;
        if (!detector.Sees(e.Provided) || float.IsNaN(e.Score)) return FindingFate.Beside;
        if (detector.Status == DetectorStatus.Trial || detector.Calibration is not { } calibration) return FindingFate.Trial;
        return e.Score > calibration.Threshold ? FindingFate.Counted : FindingFate.Below;
    }

    private readonly record struct Entry(Detector Detector, (long From, long Until) Period);
}
