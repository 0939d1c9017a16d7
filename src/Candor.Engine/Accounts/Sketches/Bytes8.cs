using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>8 bytes in place.</summary>
[InlineArray(8)]
internal struct Bytes8
{
    private byte _first;
}
