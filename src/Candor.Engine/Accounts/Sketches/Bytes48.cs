using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>48 bytes in place.</summary>
[InlineArray(48)]
internal struct Bytes48
{
    private byte _first;
}
