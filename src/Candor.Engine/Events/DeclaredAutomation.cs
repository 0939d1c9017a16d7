namespace Candor.Events;

/// <summary>What an account says of itself (<c>declared_automation</c>).</summary>
public enum DeclaredAutomation : byte
{
    /// <summary>Not given, or a word this version does not know.</summary>
    Unstated,

    /// <summary>Run by hand.</summary>
    None,

    /// <summary>Run by a person with tools.</summary>
    Assisted,

    /// <summary>A bot, by its own word.</summary>
    Automated,
}
