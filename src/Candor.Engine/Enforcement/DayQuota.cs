using Candor.Policy;
namespace Candor.Enforcement;

/// <summary>Counts what was applied on a day of event time, by rule and by kind. The day is that of the latest event: late ones count on it.</summary>
internal sealed class DayQuota
{
    private const long Day = 86_400_000;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<MeasureKind, int> _kinds = [];
    private long _day = long.MinValue;

    /// <summary>Which quota, if any, has no room for one more.</summary>
    public Hold Full(EnforcementOptions options, MeasureKind kind, IReadOnlyList<string> rules, long time)
    {
        var day = time / Day;
        if (day > _day)
        {
            _rules.Clear();
            _kinds.Clear();
            _day = day;
        }

        if (options.KindQuotas.TryGetValue(kind, out var most) && _kinds.GetValueOrDefault(kind) >= most) return Hold.MeasureQuota;
        return rules.Any(rule => _rules.GetValueOrDefault(rule) >= options.RuleQuotas.GetValueOrDefault(rule, options.RuleQuota)) ? Hold.RuleQuota : Hold.None;
    }

    /// <summary>Counts one.</summary>
    public void Count(MeasureKind kind, IReadOnlyList<string> rules) => Add(kind, rules, 1);

    /// <summary>Takes one back, if it was counted today.</summary>
    public void Return(Measure measure)
    {
        if (measure.Start / Day == _day) Add(measure.Kind, measure.Rules, -1);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_day);
        writer.Write(_rules.Count);
        foreach (var (rule, count) in _rules)
        {
            writer.Write(rule);
            writer.Write(count);
        }

        writer.Write(_kinds.Count);
        foreach (var (kind, count) in _kinds)
        {
            writer.Write((byte)kind);
            writer.Write(count);
        }
    }

    public void Load(BinaryReader reader)
    {
        _day = reader.ReadInt64();
        for (var left = reader.ReadInt32(); left > 0; left--) _rules[reader.ReadString()] = reader.ReadInt32();
        for (var left = reader.ReadInt32(); left > 0; left--) _kinds[(MeasureKind)reader.ReadByte()] = reader.ReadInt32();
    }

    private void Add(MeasureKind kind, IReadOnlyList<string> rules, int count)
    {
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + count;
        foreach (var rule in rules) _rules[rule] = _rules.GetValueOrDefault(rule) + count;
    }
}
