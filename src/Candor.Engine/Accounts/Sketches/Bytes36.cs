using System.Runtime.CompilerServices;

namespace Candor.Accounts.Sketches;

/// <summary>36 bytes in place.</summary>
[InlineArray(36)]
internal struct Bytes36
{
    private byte _first;
}
