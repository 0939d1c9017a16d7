namespace Candor.Signals.Text.Experience;

/// <summary>Whether a text claims first-hand experience. Not whether the claim is true, nor who or what wrote it.</summary>
public enum ExperienceVerdict : byte
{
    /// <summary>Too little is said either way.</summary>
    Unclear,

    /// <summary>The text tells what its speaker did, bought, tasted, felt.</summary>
    Claims,

    /// <summary>It explains, reports, advises, asks, advertises or imagines.</summary>
    DoesNot,
}
