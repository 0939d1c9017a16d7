namespace Candor.Provenance.Fuzz.Parts;

/// <summary>How a part writes its length.</summary>
internal enum SizeForm
{
    /// <summary>Nowhere.</summary>
    None,

    Big2,
    Big3,
    Big4,
    Big8,
    Little4,

    /// <summary>Four times seven bits, as ID3 has it.</summary>
    Syncsafe,
}
