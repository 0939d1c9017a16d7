namespace Candor.Cli.Generation;

/// <summary>A stretch of time in milliseconds of the Unix epoch; its end does not belong to it.</summary>
internal readonly record struct Period(long From, long Until)
{
    public const long Second = 1000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    public bool Contains(long time) => time >= From && time < Until;

    /// <summary>How much of this lies in <paramref name="other"/>.</summary>
    public long Shared(Period other) => Math.Max(0, Math.Min(Until, other.Until) - Math.Max(From, other.From));
}
