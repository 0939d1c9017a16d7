using System.Runtime.CompilerServices;

namespace Candor.Events.Texts;

/// <summary>
/// Under what a text is looked up among others: a key a band, made of the full hashes of three bins of its sketch. Two texts of Jaccard index J share the key of
/// a band with probability J^3, and at least one of all with 1-(1-J^3)^6.
/// </summary>
[InlineArray(Bands)]
public struct CopyKeys
{
    /// <summary>Bands of a text.</summary>
    public const int Bands = 6;

    private uint _first;
}
