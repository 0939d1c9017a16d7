namespace Candor.Policy.Counting;

/// <summary>Different values in a sliding window of event time: exact up to a bound, and the bound beyond it.</summary>
internal struct DistinctWindow
{
    private (ulong Value, long Time)[]? _seen;
    private int _count;

    /// <summary>Takes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="time">When.</param>
    /// <param name="window">Milliseconds.</param>
    /// <param name="most">Values that are remembered.</param>
    public void Add(ulong value, long time, long window, int most)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_seen![i].Value != value) continue;
            _seen[i].Time = Math.Max(_seen[i].Time, time);
            return;
        }

        if (_count == most) Forget(time - window);
        if (_count == most) return;
        if (_seen is null || _count == _seen.Length) Array.Resize(ref _seen, Math.Min(most, Math.Max(4, _count * 2)));
        _seen[_count++] = (value, time);
    }

    /// <summary>Different values in the window that ends at a time.</summary>
    public readonly int At(long time, long window)
    {
        var count = 0;
        for (var i = 0; i < _count; i++) count += _seen![i].Time > time - window ? 1 : 0;
        return count;
    }

    private void Forget(long until)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_seen![i].Time > until) _seen[kept++] = _seen[i];
        }

        _count = kept;
    }

    public readonly void Save(BinaryWriter writer)
    {
        writer.Write(_count);
        for (var i = 0; i < _count; i++)
        {
            writer.Write(_seen![i].Value);
            writer.Write(_seen[i].Time);
        }
    }

    public void Load(BinaryReader reader)
    {
        _count = reader.ReadInt32();
        _seen = _count == 0 ? null : new (ulong, long)[_count];
        for (var i = 0; i < _count; i++) _seen![i] = (reader.ReadUInt64(), reader.ReadInt64());
    }
}
