using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>40 bytes in place.</summary>
[InlineArray(40)]
internal struct Bytes40
{
    private byte _first;
}
