using Candor.Signals;
using Candor.Signals.Client;
using Candor.Signals.Groups;

namespace Candor.Evidence;

/// <summary>The additive evidence of an account: trained channels, their combination, and the client family's stated nats.</summary>
public sealed record EvidenceModel
{
    /// <summary>The channels' models, in the order of <see cref="Signals.Channels.All"/>.</summary>
    public required IReadOnlyList<ChannelModel> Channels { get; init; }

    /// <summary>How their scores are summed.</summary>
    public required Combination Combination { get; init; }

    /// <summary>Whether the client family counts.</summary>
    public bool CountsClient { get; init; } = true;

    /// <summary>Whether the group family counts.</summary>
    public bool CountsGroup { get; init; } = true;

    /// <summary>Places in a row of nats: the channels, the client family, the group family.</summary>
    public static int Places { get; } = Signals.Channels.All.Count + 2;

    /// <summary>The group family's place in a row of nats: the last.</summary>
    public static int GroupPlace { get; } = Places - 1;

    /// <summary>The evidence of a snapshot, nats, and each channel's share in it.</summary>
    /// <param name="snapshot">The account.</param>
    /// <param name="nats">Room for one number a channel and one for the client family behind them.</param>
    public float Score(Snapshot snapshot, Span<float> nats)
    {
        Measure(snapshot, nats);
        return TextCap.Sum(Combination.Bias, nats);
    }

    /// <summary>Each channel's nats before <see cref="TextCap"/> cuts those of text.</summary>
    /// <param name="snapshot">The account.</param>
    /// <param name="nats">Room for one number a channel and one for the client family behind them.</param>
    public void Measure(Snapshot snapshot, Span<float> nats)
    {
        var offset = 0;
        for (var i = 0; i < Channels.Count; i++)
        {
            var channel = Channels[i];
            var count = channel.Features.Count;
            nats[i] = Combination.Weight[i] == 0 ? 0
                : Combination.Weight[i] * Combination.Standardize(i, channel.Score(snapshot.Values.Slice(offset, count), snapshot.Observations[i]));
            offset += count;
        }

        nats[Channels.Count] = CountsClient ? snapshot.Client : 0;
    }

    /// <summary>What one feature adds to the evidence before its channel is cut, nats.</summary>
    public float Contribution(Snapshot snapshot, int channel, int feature)
    {
        var value = snapshot.Values[Signals.Channels.Offset(channel) + feature];
        return Channels[channel].Contribution(feature, value, snapshot.Observations[channel])
            * Combination.Weight[channel] / Combination.Deviation[channel];
    }

    /// <summary>The same model with channels or whole families left out.</summary>
    /// <param name="names">Names of channels (`cadence`) or families (`content`).</param>
    public EvidenceModel Without(IReadOnlySet<string> names)
    {
        if (names.Count == 0) return this;
        var weights = (float[])Combination.Weight.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            var channel = Signals.Channels.All[i];
            if (names.Contains(channel.Name) || names.Contains(FamilyName(channel.Family))) weights[i] = 0;
        }

        return this with
        {
            Combination = Combination with { Weight = weights },
            CountsClient = CountsClient && !names.Contains(ClientChannel.Name),
            CountsGroup = CountsGroup && !names.Contains(GroupFacts.Name),
        };
    }

    /// <summary>What the group family adds, nats: the same at every look.</summary>
    public float Group(GroupFacts group) => CountsGroup ? group.Nats : 0;

    /// <summary>The family of a place in a row of nats: the channels in order, then the client family, then the group family.</summary>
    public static Family FamilyOf(int place) =>
        place < Signals.Channels.All.Count ? Signals.Channels.All[place].Family : place == GroupPlace ? Family.Group : Family.Client;

    /// <summary>The name of a place in a row of nats.</summary>
    public static string NameOf(int place) => place < Signals.Channels.All.Count ? Signals.Channels.All[place].Name : place == GroupPlace ? GroupFacts.Name : ClientChannel.Name;

    /// <summary>A family's name as it is written in options and verdicts.</summary>
    public static string FamilyName(Family family) => family switch
    {
        Family.Timing => "timing",
        Family.Content => "content",
        Family.Client => "client",
        _ => "group",
    };
}
