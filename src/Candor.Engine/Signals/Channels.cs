using Candor.Signals.Cadence;
using Candor.Signals.SelfSimilarity;
using Candor.Signals.Style;
using Candor.Signals.Text;
using Candor.Signals.Topic;

namespace Candor.Signals;

/// <summary>The trained channels, in the order in which models and states keep them. A new channel is one more line here.</summary>
public static class Channels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IChannel> All { get; } =
        [new CadenceChannel(), new StyleChannel(), new SelfSimilarityChannel(), new TopicChannel(), new TextChannel()];

    /// <summary>Features of all channels together.</summary>
    public static int FeatureCount { get; } = All.Sum(channel => channel.Features.Count);

    /// <summary>Where a channel's features start in the row of all features.</summary>
    public static int Offset(int channel)
    {
        var offset = 0;
        for (var i = 0; i < channel; i++) offset += All[i].Features.Count;
        return offset;
    }
}
