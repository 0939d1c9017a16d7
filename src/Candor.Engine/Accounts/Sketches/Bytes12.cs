using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>12 bytes in place.</summary>
[InlineArray(12)]
internal struct Bytes12
{
    private byte _first;
}
