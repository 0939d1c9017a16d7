namespace Candor.Events.Detectors;

/// <summary>What became of an outside detector's finding at the registry.</summary>
public enum FindingFate : byte
{
    /// <summary>Nothing was asked: there is no registry, or the finding speaks for a person.</summary>
    None,

    /// <summary>No detector of that name and version is registered: without effect.</summary>
    Unregistered,

    /// <summary>The detector is on trial: without effect.</summary>
    Trial,

    /// <summary>The detector is retired: without effect.</summary>
    Retired,

    /// <summary>Made before the detector is valid, or after: without effect.</summary>
    OutOfDate,

    /// <summary>About something else than the detector is registered for, or without a score: without effect.</summary>
    Beside,

    /// <summary>At or under the threshold of this version: a look that found nothing.</summary>
    Below,

    /// <summary>Above the threshold: it counts.</summary>
    Counted,
}
