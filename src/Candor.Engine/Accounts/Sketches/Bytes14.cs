using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>14 bytes in place.</summary>
[InlineArray(14)]
internal struct Bytes14
{
    private byte _first;
}
