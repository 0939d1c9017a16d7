using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>24 bytes in place.</summary>
[InlineArray(24)]
internal struct Bytes24
{
    private byte _first;
}
