using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>96 bytes in place.</summary>
[InlineArray(96)]
internal struct Bytes96
{
    private byte _first;
}
