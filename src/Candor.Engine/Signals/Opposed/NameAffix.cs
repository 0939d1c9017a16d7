namespace Candor.Signals.Opposed;

/// <summary>What words about a name make of it.</summary>
[Flags]
internal enum NameAffix : byte
{
    None = 0,

    /// <summary>Speaks for a person or firm: official, support.</summary>
    Office = 1,

    /// <summary>In person, the real one.</summary>
    Person = 2,

    /// <summary>Says that it is not them: fans, parody, news.</summary>
    Benign = 4,
}
