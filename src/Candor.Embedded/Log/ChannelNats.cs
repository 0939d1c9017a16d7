using System.Runtime.CompilerServices;

namespace Candor.Embedded.Log;

/// <summary>One number a channel, nats, in the order of the model's channels, the client family last; room for six.</summary>
[InlineArray(Count)]
public struct ChannelNats
{
    /// <summary>Channels there is room for.</summary>
    public const int Count = 6;

    private float _first;

    /// <summary>From up to six numbers; the rest is 0.</summary>
    public static ChannelNats Of(ReadOnlySpan<float> nats)
    {
        ChannelNats all = default;
        nats.CopyTo(all);
        return all;
    }
}
