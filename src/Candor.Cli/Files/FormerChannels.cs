using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals;

namespace Candor.Cli.Files;

/// <summary>Reads models and calibrations from before the channel of text: as if nobody had anything in it.</summary>
internal static class FormerChannels
{
    private static readonly int Before = Channels.All.Count - 1;

    /// <summary>A model with a last channel of weight 0; the same model if it is not one of before.</summary>
    public static EvidenceModel Complete(EvidenceModel model)
    {
        var combination = model.Combination;
        float[][] lists = [combination.Mean, combination.Deviation, combination.Floor, combination.Weight];
        var isOfBefore = lists.All(list => list.Length == Before)
            && model.Channels.Select(channel => channel?.Name).SequenceEqual(Channels.All.Take(Before).Select(channel => channel.Name));
        return !isOfBefore ? model : model with
        {
            Channels = [.. model.Channels, Silent(Channels.All[Before])],
            Combination = combination with
            {
                Mean = [.. combination.Mean, 0],
                Deviation = [.. combination.Deviation, 1],
                Floor = [.. combination.Floor, Channels.All[Before].Floor],
                Weight = [.. combination.Weight, 0],
            },
        };
    }

    /// <summary>A calibration with 0 nats of text for everybody; the same calibration if it is not one of before.</summary>
    public static Calibration Complete(Calibration calibration)
    {
        var features = Channels.Offset(Before);
        var isOfBefore = calibration.Accounts.All(account => account is not null && account.Path.All(point => point?.Nats?.Length == Before + 1))
            && calibration.Scales.All(scale => scale is not null && scale.Features.Count == features);
        return !isOfBefore ? calibration : calibration with
        {
            Accounts = [.. calibration.Accounts.Select(account => account with { Path = [.. account.Path.Select(point => point with { Nats = [.. point.Nats[..Before], 0, point.Nats[Before]] })] })],
            Scales = [.. calibration.Scales.Select(scale => scale with { Features = [.. scale.Features, .. Enumerable.Repeat(new FeatureScale(0, []), Channels.FeatureCount - features)] })],
        };
    }

    private static ChannelModel Silent(IChannel channel)
    {
        var count = channel.Features.Count;
        return new ChannelModel
        {
            Name = channel.Name,
            Features = [.. channel.Features.Select(feature => feature.Name)],
            Lower = new float[count],
            Upper = new float[count],
            Mean = new float[count],
            Deviation = [.. Enumerable.Repeat(1f, count)],
            Weight = new float[count],
            Oddness = new float[count],
            Bias = 0,
        };
    }
}
