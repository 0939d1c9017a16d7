namespace Candor.Labels;

/// <summary>How a declaration compares with what was found.</summary>
public enum Declaring : byte
{
    /// <summary>Nothing was found to compare it with.</summary>
    Unknown,

    /// <summary>As found.</summary>
    Agrees,

    /// <summary>Less was declared than was found.</summary>
    UnderDeclared,

    /// <summary>More was declared than was found. No fault.</summary>
    OverDeclared,
}
