using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>80 bytes in place.</summary>
[InlineArray(80)]
internal struct Bytes80
{
    private byte _first;
}
