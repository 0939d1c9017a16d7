using System.Runtime.CompilerServices;

namespace Candor.Accounts;

/// <summary>One number a channel, in the order of the model's channels; room for six.</summary>
[InlineArray(6)]
internal struct ChannelValues
{
    private float _first;
}
