namespace Candor.Cli.Mapping;

/// <summary>What a mapping made of some files.</summary>
internal sealed class MapCounts
{
    /// <summary>Records read, refused ones among them.</summary>
    public long Records { get; set; }

    /// <summary>Records that gave an event.</summary>
    public long Mapped { get; set; }

    /// <summary>Records that no rule wanted.</summary>
    public long Unmapped { get; set; }

    /// <summary>Events made.</summary>
    public long Events { get; set; }
}
