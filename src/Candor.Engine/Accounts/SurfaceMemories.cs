using System.Runtime.CompilerServices;

namespace Candor.Accounts;

/// <summary>Posts, comments, private messages and group chats, each apart.</summary>
[InlineArray(4)]
internal struct SurfaceMemories
{
    private SurfaceMemory _first;
}
