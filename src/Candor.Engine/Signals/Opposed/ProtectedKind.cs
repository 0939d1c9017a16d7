namespace Candor.Signals.Opposed;

/// <summary>Whose name it is.</summary>
public enum ProtectedKind : byte
{
    /// <summary>A person. Others may bear the same name.</summary>
    Person,

    /// <summary>A brand, an authority, a company.</summary>
    Brand,
}
