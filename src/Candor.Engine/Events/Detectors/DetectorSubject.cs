namespace Candor.Events.Detectors;

/// <summary>What a detector judges.</summary>
public enum DetectorSubject : byte
{
    /// <summary>Whether an image was made by an AI.</summary>
    Image,

    /// <summary>Whether a video was.</summary>
    Video,

    /// <summary>Whether speech or music was.</summary>
    Audio,

    /// <summary>Whether a text was.</summary>
    Text,

    /// <summary>Whether an account is run by a program.</summary>
    Automation,
}
