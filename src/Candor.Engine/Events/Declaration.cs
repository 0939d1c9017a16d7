namespace Candor.Events;

/// <summary>What the author says of the making of a post (<c>declared</c>).</summary>
public enum Declaration : byte
{
    /// <summary>Not given, or a word this version does not know.</summary>
    Unstated,

    /// <summary>Made without a machine.</summary>
    None,

    /// <summary>Made with the help of a machine.</summary>
    Assisted,

    /// <summary>Edited by a machine.</summary>
    Edited,

    /// <summary>Made by a machine.</summary>
    Generated,
}
