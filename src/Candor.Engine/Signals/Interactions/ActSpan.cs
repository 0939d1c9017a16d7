namespace Candor.Signals.Interactions;

/// <summary>The first and the last time of what counted.</summary>
internal struct ActSpan
{
    private bool _isOpen;

    /// <summary>The first, milliseconds since 1970-01-01T00:00Z; 0 without any.</summary>
    public long From { get; private set; }

    /// <summary>The last.</summary>
    public long Until { get; private set; }

    /// <summary>Takes one more.</summary>
    public void Add(long time)
    {
        From = _isOpen ? Math.Min(From, time) : time;
        Until = _isOpen ? Math.Max(Until, time) : time;
        _isOpen = true;
    }
}
