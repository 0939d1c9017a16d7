using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>4 bytes in place.</summary>
[InlineArray(4)]
internal struct Bytes4
{
    private byte _first;
}
