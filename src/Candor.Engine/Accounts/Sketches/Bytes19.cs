using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>19 bytes in place.</summary>
[InlineArray(19)]
internal struct Bytes19
{
    private byte _first;
}
