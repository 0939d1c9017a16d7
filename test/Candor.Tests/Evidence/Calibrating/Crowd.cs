using Candor.Accounts;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals;

namespace Candor.Tests.Evidence.Calibrating;

/// <summary>Made-up people to calibrate on, and models that find in every account what the test says.</summary>
internal static class Crowd
{
    /// <summary>People without a stated language or kind, of whom one has 0.00 nats of timing and of content each, the next 0.01, and so on.</summary>
    public static Calibration Hundred(float breaks = 5) =>
        Of(Enumerable.Range(0, 100).Select(i => Person("und/unstated/new", [i / 100f, i / 100f, 0, 0, 0, 0]) with { Break = breaks }));

    public static Calibration Of(IEnumerable<CalibrationAccount> people) => new()
    {
        ModelDigest = "",
        Window = new WindowOptions(),
        Accounts = [.. people.Select((person, i) => person.Person < 0 ? person with { Person = i } : person)],
        Scales = [],
    };

    /// <summary>A person with one look after the other; each is a row of nats, the channels in order and the client family.</summary>
    public static CalibrationAccount Person(string stratum, params float[][] looks)
    {
        Assert(Stratum.TryParse(stratum, out var parsed));
        return new CalibrationAccount
        {
            Person = -1,
            Stratum = parsed,
            Bias = 0,
            Break = 0,
            Path = [.. looks.Select((nats, i) => new PathPoint(5 * (i + 1), nats))],
        };
    }

    /// <summary>A model that finds the same in every account, whatever it does; the client family comes on top.</summary>
    public static EvidenceModel Model(float cadence = 0, float style = 0, float selfSimilarity = 0, float topic = 0, float text = 0)
    {
        float[] found = [cadence, style, selfSimilarity, topic, text];
        return new EvidenceModel
        {
            Channels = [.. Channels.All.Select((channel, i) => Constant(channel, found[i]))],
            Combination = new Combination
            {
                Mean = [0, 0, 0, 0, 0],
                Deviation = [1, 1, 1, 1, 1],
                Floor = [-10, -10, -10, -10, -10],
                Weight = [1, 1, 1, 1, 1],
                Bias = 0,
            },
        };
    }

    private static ChannelModel Constant(IChannel channel, float score)
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
            Bias = score,
        };
    }

    private static void Assert(bool isSo)
    {
        if (!isSo) throw new ArgumentException("That is no stratum.");
    }
}
