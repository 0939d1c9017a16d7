using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Embedded.Deduplication;
using Candor.Events;
using Candor.Events.Detectors;
using Candor.Numerics;

namespace Candor.Cli.Detectors;

/// <summary>Reads the findings of outside detectors, and what reviewers said of them, from event files; repeated events have no effect.</summary>
/// <param name="detectors">The registered versions.</param>
internal sealed class FindingReader(IReadOnlyList<Detector> detectors)
{
    private static readonly KeyedHash Hash = KeyedHash.FromText("candor detectors");
    private static readonly EventKeys Keys = new(Hash);
    private readonly AllEventIds _seen = new();
    private readonly EventReader _reader = new(Hash);
    private readonly Dictionary<ulong, DetectorFindings> _byKey = [];
    private readonly RunCounts _counts = new();

    /// <summary>One a registered version, in the order of the registry.</summary>
    public IReadOnlyList<DetectorFindings> Findings { get; } = [.. detectors.Select(detector => new DetectorFindings(detector))];

    /// <summary>Name and findings of versions that are not registered, by key; of many the lowest keys.</summary>
    public LowestKeys<(string Title, long Events)> Unregistered { get; } = new(DetectorGate.MostUnregistered);

    /// <summary>Findings of all versions that are not registered.</summary>
    public long UnregisteredEvents { get; private set; }

    /// <summary>Lines that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>The keyed hash of an account, as findings have it.</summary>
    public static ulong AccountOf(string name) => Keys.Account(name);

    /// <summary>Reads the files.</summary>
    public void Read(EventFiles files, Action<InputProgress, RunCounts>? progress, CancellationToken cancellation)
    {
        foreach (var findings in Findings) _byKey[findings.Detector.KeyIn(Keys)] = findings;
        files.ForEachEvent((line, _) => Take(line), (_, _, _) => Refused++, at => progress?.Invoke(at, _counts), cancellation);
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        Event e = default;
        if (!_reader.TryRead(line, ref e, out _))
        {
            Refused++;
            return;
        }

        if (!_seen.Add(e)) return;
        _counts.Events++;
        var account = e.Target == 0 ? e.Account : e.Target;
        if (e.Type == EventType.SignalProvided && e.Provided != ProvidedSignal.PersonVerified) TakeFinding(e, account);
        else if (e.Type == EventType.FindingReviewed && !float.IsNaN(e.Score) && _byKey.TryGetValue(e.Detector, out var reviewed))
        {
            reviewed.Of(account).Review = (e.Score == 1, _counts.Events);
        }
    }

    private void TakeFinding(in Event e, ulong account)
    {
        if (_byKey.TryGetValue(e.Detector, out var findings))
        {
            var (from, until) = findings.Detector.Period;
            if (e.Time < from || e.Time >= until || float.IsNaN(e.Score) || !findings.Detector.Sees(e.Provided)) findings.Beside++;
            else findings.Add(account, e.Score, _counts.Events, e.Time);
            return;
        }

        UnregisteredEvents++;
        var title = Unregistered.Misses(e.Detector) ? DetectorGate.NameOf(_reader.Detector, _reader.DetectorVersion) : Unregistered.Find(e.Detector).Title;
        if (title is not null) Unregistered.Add(e.Detector, (title, Unregistered.Find(e.Detector).Events + 1));
    }
}
