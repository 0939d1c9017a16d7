namespace Candor.Policy;

/// <summary>How binding it is to declare that an AI took part (C4): a property of a version, since it changed with time.</summary>
public enum Duty : byte
{
    /// <summary>Authors are invited to.</summary>
    Encouraged,

    /// <summary>Authors are asked to.</summary>
    Asked,

    /// <summary>Authors have to.</summary>
    Required,
}
