namespace Candor.Signals.Opposed;

/// <summary>The right that a complaint is about.</summary>
public enum RightsReason : byte
{
    /// <summary>Another reason, or none that is known.</summary>
    None,

    /// <summary>A work was copied.</summary>
    Copyright,

    /// <summary>A person's face, voice or name was used.</summary>
    Portrait,

    /// <summary>A brand was used.</summary>
    Trademark,
}
