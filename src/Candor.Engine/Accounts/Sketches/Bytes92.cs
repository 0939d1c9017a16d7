using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>92 bytes in place.</summary>
[InlineArray(92)]
internal struct Bytes92
{
    private byte _first;
}
