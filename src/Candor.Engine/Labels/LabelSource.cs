namespace Candor.Labels;

/// <summary>Who says something about a work's making. Sources are kept apart: what one says never overwrites what another said.</summary>
public enum LabelSource : byte
{
    /// <summary>Its author.</summary>
    Author,

    /// <summary>Marks in its file.</summary>
    File,

    /// <summary>A detector, ours or another's.</summary>
    Detector,

    /// <summary>A person of the platform.</summary>
    Reviewer,

    /// <summary>A rule of the policy.</summary>
    Policy,
}
