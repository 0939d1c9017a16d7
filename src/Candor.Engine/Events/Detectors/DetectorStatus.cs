namespace Candor.Events.Detectors;

/// <summary>Where a detector stands.</summary>
public enum DetectorStatus : byte
{
    /// <summary>Its findings are counted and have no effect.</summary>
    Trial,

    /// <summary>Its findings above the threshold count as evidence.</summary>
    Active,

    /// <summary>Its findings have no effect any more.</summary>
    Retired,
}
