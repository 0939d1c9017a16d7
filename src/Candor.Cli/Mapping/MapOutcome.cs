using System.Text;
using System.Text.Json;
using Candor.Cli.Input;
using Candor.Events;
using static System.FormattableString;

namespace Candor.Cli.Mapping;

/// <summary>What came of mapping some files.</summary>
internal sealed class MapOutcome
{
    private readonly EventIdSet _ids = new();
    private readonly List<string> _first = [];
    private readonly Dictionary<RejectionCode, string> _reasons = [];

    /// <summary>Records and events.</summary>
    public required MapCounts Counts { get; init; }

    /// <summary>The fields of the records.</summary>
    public required FieldUsage Usage { get; init; }

    /// <summary>How many could not be made into an event, by reason.</summary>
    public IReadOnlyDictionary<RejectionCode, long> Refused { get; set; } = new Dictionary<RejectionCode, long>();

    /// <summary>The first refusal of each sort, with its place.</summary>
    public IReadOnlyDictionary<RejectionCode, string> Reasons => _reasons;

    /// <summary>The first events, each one JSON object.</summary>
    public IReadOnlyList<string> First => _first;

    /// <summary>Events by type.</summary>
    public SortedDictionary<string, long> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Events that repeat another's id: they will have no effect.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Takes an event.</summary>
    public void Add(in Event e, ReadOnlySpan<byte> line, int shown)
    {
        if (!_ids.Add(e.Key)) Duplicates++;
        var type = e.Type == EventType.Unknown ? "(unknown)" : JsonNamingPolicy.SnakeCaseLower.ConvertName(e.Type.ToString()).Replace('_', '.');
        Types[type] = Types.GetValueOrDefault(type) + 1;
        if (_first.Count < shown) _first.Add(Encoding.UTF8.GetString(line));
    }

    /// <summary>Takes a refusal.</summary>
    public void Refuse(LinePlace place, Rejection rejection) =>
        _reasons.TryAdd(rejection.Code, Invariant($"{Path.GetFileName(place.File)}, line {place.Number}: {rejection.Reason}"));
}
