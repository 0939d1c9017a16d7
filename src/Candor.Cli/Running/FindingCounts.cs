using Candor.Events.Detectors;
using Candor.Numerics;

namespace Candor.Cli.Running;

/// <summary>What became of outside detectors' findings, by detector. Of those that are not registered the ones with the lowest keys are told apart.</summary>
internal sealed class FindingCounts
{
    private static readonly int Fates = Enum.GetValues<FindingFate>().Length;
    private readonly Dictionary<ulong, long[]> _registered = [];

    /// <summary>Findings of each version that is not registered.</summary>
    public LowestKeys<long> Unregistered { get; } = new(DetectorGate.MostUnregistered);

    /// <summary>Their names.</summary>
    public LowestKeys<string> Names { get; } = new(DetectorGate.MostUnregistered);

    /// <summary>Findings of all versions that are not registered.</summary>
    public long UnregisteredTotal { get; private set; }

    /// <summary>Findings of a registered version that had this fate.</summary>
    public long Of(ulong detector, FindingFate fate) => _registered.GetValueOrDefault(detector)?[(int)fate] ?? 0;

    /// <summary>Counts one.</summary>
    public void Add(ulong detector, FindingFate fate)
    {
        if (fate == FindingFate.Unregistered) AddUnregistered(detector, 1);
        else CountsOf(detector)[(int)fate]++;
    }

    /// <summary>Adds what another has counted.</summary>
    /// <param name="other">The other.</param>
    /// <param name="names">Names of the detectors met that are not registered.</param>
    public void Add(FindingCounts other, LowestKeys<string>? names)
    {
        foreach (var (detector, counts) in other._registered)
        {
            var own = CountsOf(detector);
            for (var i = 0; i < Fates; i++) own[i] += counts[i];
        }

        foreach (var (detector, count) in other.Unregistered) AddUnregistered(detector, count);
        UnregisteredTotal += other.UnregisteredTotal - other.Unregistered.Sum(pair => pair.Value);
        foreach (var (detector, name) in names ?? Names) Names.Add(detector, name);
    }

    /// <summary>Writes them.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_registered.Count);
        foreach (var (detector, counts) in _registered.OrderBy(pair => pair.Key))
        {
            writer.Write(detector);
            foreach (var count in counts) writer.Write(count);
        }

        writer.Write(UnregisteredTotal);
        writer.Write(Unregistered.Count);
        foreach (var (detector, count) in Unregistered)
        {
            writer.Write(detector);
            writer.Write(count);
            writer.Write(Names.Find(detector) ?? "");
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty one.</summary>
    public void Load(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var counts = CountsOf(reader.ReadUInt64());
            for (var i = 0; i < Fates; i++) counts[i] = reader.ReadInt64();
        }

        var total = reader.ReadInt64();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var detector = reader.ReadUInt64();
            AddUnregistered(detector, reader.ReadInt64());
            Names.Add(detector, reader.ReadString());
        }

        UnregisteredTotal = total;
    }

    private void AddUnregistered(ulong detector, long count)
    {
        UnregisteredTotal += count;
        Unregistered.Add(detector, Unregistered.Find(detector) + count);
    }

    private long[] CountsOf(ulong detector)
    {
        if (!_registered.TryGetValue(detector, out var counts)) _registered[detector] = counts = new long[Fates];
        return counts;
    }
}
