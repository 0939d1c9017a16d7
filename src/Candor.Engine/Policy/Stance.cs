namespace Candor.Policy;

/// <summary>What a community thinks of a class of use.</summary>
public enum Stance : byte
{
    /// <summary>It is welcome.</summary>
    Encouraged,

    /// <summary>It is fine.</summary>
    Allowed,

    /// <summary>It is refused.</summary>
    Opposed,
}
