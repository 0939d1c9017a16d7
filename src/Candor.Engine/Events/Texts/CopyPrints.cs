using System.Runtime.CompilerServices;

namespace Candor.Events.Texts;

/// <summary>
/// Winnowed fingerprints of a short text (Schleimer, Wilkerson and Aiken 2003): of every four runs of eight characters in a row the one with the smallest hash, so that any
/// eleven characters that two texts share leave the same fingerprint in both.
/// </summary>
[InlineArray(Most)]
public struct CopyPrints
{
    /// <summary>Fingerprints that are kept; texts of under 40 characters hardly ever have more. Behind the last one there are zeros.</summary>
    public const int Most = 16;

    private uint _first;
}
