namespace Candor.Policy.Counting;

/// <summary>
/// The counts of one counter, in parts by key: each part has one writer at a time. Bounded: of more keys than it may remember those that were met longest ago are forgotten.
/// </summary>
/// <param name="counter">What is counted.</param>
/// <param name="before">A table whose counts go on, of a counter that counts the same; null to begin anew.</param>
internal sealed class CounterTable(PolicyCounter counter, CounterTable? before = null)
{
    /// <summary>Number of parts.</summary>
    public const int Parts = 64;

    private const double Hour = 3_600_000;
    private readonly long _slot = Math.Max(1, counter.Window / CountWindow.SlotCount);
    private readonly RecentTable<CountWindow>[] _counts = before?._counts ?? (counter.Kind == CounterKind.Distinct ? [] : Tables<CountWindow>(counter.Keys));
    private readonly RecentTable<DistinctWindow>[] _values = before?._values ?? (counter.Kind == CounterKind.Distinct ? Tables<DistinctWindow>(counter.Keys) : []);

    /// <summary>What is counted.</summary>
    public PolicyCounter Counter => counter;

    /// <summary>The part of a key; keys are hashes.</summary>
    public static int PartOf(ulong key) => (int)(key % Parts);

    /// <summary>Counts an event.</summary>
    /// <param name="key">What it is counted for.</param>
    /// <param name="value">For different values: the value.</param>
    /// <param name="time">Its time.</param>
    public void Add(ulong key, ulong value, long time)
    {
        if (counter.Kind == CounterKind.Distinct) _values[PartOf(key)].Of(key).Add(value, time, counter.Most);
        else _counts[PartOf(key)].Of(key).Add(time / _slot);
    }

    /// <summary>The count for a key at a time.</summary>
    public double At(ulong key, long time)
    {
        var part = PartOf(key);
        if (counter.Kind == CounterKind.Distinct) return _values[part].TryGet(key, out var values) ? values.At(time, counter.Window) : 0;
        if (!_counts[part].TryGet(key, out var count)) return 0;
        return counter.Kind == CounterKind.Count ? count.At(time / _slot) : count.At(time / _slot) * Hour / counter.Window;
    }

    public void Save(BinaryWriter writer)
    {
        foreach (var part in _counts) part.Save(writer, (to, window) => window.Save(to));
        foreach (var part in _values) part.Save(writer, (to, window) => window.Save(to));
    }

    public void Load(BinaryReader reader)
    {
        foreach (var part in _counts) part.Load(reader, ReadCount);
        foreach (var part in _values) part.Load(reader, ReadValues);
    }

    private static CountWindow ReadCount(BinaryReader reader)
    {
        var window = default(CountWindow);
        window.Load(reader);
        return window;
    }

    private static DistinctWindow ReadValues(BinaryReader reader)
    {
        var window = default(DistinctWindow);
        window.Load(reader);
        return window;
    }

    private static RecentTable<T>[] Tables<T>(int keys)
        where T : struct => [.. Enumerable.Range(0, Parts).Select(_ => new RecentTable<T>(Math.Max(2, keys / Parts)))];
}
