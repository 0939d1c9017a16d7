using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>16 bytes in place.</summary>
[InlineArray(16)]
internal struct Bytes16
{
    private byte _first;
}
