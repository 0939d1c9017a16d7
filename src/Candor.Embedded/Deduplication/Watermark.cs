namespace Candor.Embedded.Deduplication;

/// <summary>
/// How far event time has come. A single event with a clock gone wrong must not make everything look old, so a leap ahead by more than
/// the lateness is believed only when 64 more events say so than do not.
/// </summary>
internal struct Watermark
{
    private const int Believed = 64;

    private bool _isSet;
    private int _ahead;
    private long _leastAhead;

    /// <summary>The newest time believed, Unix milliseconds.</summary>
    public long Time { get; private set; }

    /// <summary>Takes an event's time.</summary>
    public void Observe(long time, long lateness)
    {
        if (!_isSet)
        {
            (_isSet, Time) = (true, time);
            return;
        }

        if (time - Time <= lateness)
        {
            Time = Math.Max(Time, time);
            _ahead = Math.Max(0, _ahead - 1);
            return;
        }

        _leastAhead = _ahead == 0 ? time : Math.Min(_leastAhead, time);
        if (++_ahead < Believed) return;
        Time = Math.Max(Time, _leastAhead);
        _ahead = 0;
    }

    public static Watermark ReadFrom(BinaryReader reader) => new()
    {
        _isSet = reader.ReadBoolean(),
        _ahead = reader.ReadInt32(),
        _leastAhead = reader.ReadInt64(),
        Time = reader.ReadInt64(),
    };

    public readonly void WriteTo(BinaryWriter writer)
    {
        writer.Write(_isSet);
        writer.Write(_ahead);
        writer.Write(_leastAhead);
        writer.Write(Time);
    }
}
