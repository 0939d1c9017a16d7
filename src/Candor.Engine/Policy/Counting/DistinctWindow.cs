namespace Candor.Policy.Counting;

/// <summary>
/// Different values in a sliding window of event time: exact up to a bound, and the bound beyond it. Of more values those seen last are remembered.
/// </summary>
internal struct DistinctWindow
{
    private (ulong Value, long Time)[]? _seen;
    private int _count;
    private long _newest;

    /// <summary>Takes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="time">When.</param>
    /// <param name="most">Values that are remembered.</param>
    public void Add(ulong value, long time, int most)
    {
        _newest = Math.Max(_newest, time);
        var oldest = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_seen![i].Value == value)
            {
                _seen[i].Time = Math.Max(_seen[i].Time, time);
                return;
            }

            if (_seen[i].Time < _seen[oldest].Time) oldest = i;
        }

        if (_count == most)
        {
            if (time > _seen![oldest].Time) _seen[oldest] = (value, time);
            return;
        }

        if (_seen is null || _count == _seen.Length) Array.Resize(ref _seen, Math.Min(most, Math.Max(4, _count * 2)));
        _seen[_count++] = (value, time);
    }

    /// <summary>Different values in the window that ends at a time, or with the latest event if that came later.</summary>
    public readonly int At(long time, long window)
    {
        var from = Math.Max(time, _newest) - window;
        var count = 0;
        for (var i = 0; i < _count; i++) count += _seen![i].Time > from ? 1 : 0;
        return count;
    }

    public readonly void Save(BinaryWriter writer)
    {
        writer.Write(_newest);
        writer.Write(_count);
        for (var i = 0; i < _count; i++)
        {
            writer.Write(_seen![i].Value);
            writer.Write(_seen[i].Time);
        }
    }

    public void Load(BinaryReader reader)
    {
        _newest = reader.ReadInt64();
        _count = reader.ReadInt32();
        _seen = _count == 0 ? null : new (ulong, long)[_count];
        for (var i = 0; i < _count; i++) _seen![i] = (reader.ReadUInt64(), reader.ReadInt64());
    }
}
