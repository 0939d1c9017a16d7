namespace Candor.Signals;

/// <summary>How a feature's value is told to people.</summary>
public enum FeatureUnit : byte
{
    /// <summary>As it is, two decimals.</summary>
    Number,

    /// <summary>0 to 1, told in percent.</summary>
    Share,

    /// <summary>log2(1 + s), told as a time.</summary>
    LogSeconds,

    /// <summary>log2(1 + n), told as n.</summary>
    LogCount,
}
