namespace Candor.Cel.Values;

/// <summary>A map of values that are there already. Keys that are numbers are found by their size, whatever their sort.</summary>
internal sealed class ValueMap : CelMap
{
    private readonly Dictionary<CelValue, CelValue> _entries = [];

    public override int Count => _entries.Count;

    public override IEnumerable<CelValue> Keys => _entries.Keys;

    public static bool IsKey(in CelValue value) => value.Kind is CelKind.String or CelKind.Int or CelKind.Uint or CelKind.Bool;

    /// <summary>False if the key stands there already.</summary>
    public bool TryAdd(in CelValue key, in CelValue value) => _entries.TryAdd(key, value);

    public override bool TryGetValue(CelValue key, out CelValue value) => _entries.TryGetValue(key, out value);
}
