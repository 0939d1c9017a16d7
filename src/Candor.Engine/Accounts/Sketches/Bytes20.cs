using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>20 bytes in place.</summary>
[InlineArray(20)]
internal struct Bytes20
{
    private byte _first;
}
