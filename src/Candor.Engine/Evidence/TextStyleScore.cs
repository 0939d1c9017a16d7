using Candor.Events.Texts;
using Candor.Signals;
using Candor.Signals.Style;

namespace Candor.Evidence;

/// <summary>
/// What a single text adds to the style channel, nats: the linear part of the channel's model on that text alone, 0 for the average person's text.
/// Sums of it show evidence by surface, and a change in it shows a break with the account's own past.
/// </summary>
public sealed class TextStyleScore
{
    private readonly float[] _slope = new float[StyleChannel.TextFeatures];
    private readonly float[] _mean = new float[StyleChannel.TextFeatures];

    /// <summary>Reads the style channel's coefficients.</summary>
    public TextStyleScore(EvidenceModel model)
    {
        var place = Enumerable.Range(0, Channels.All.Count).First(i => Channels.All[i] is StyleChannel);
        var channel = model.Channels[place];
        var scale = model.Combination.Weight[place] / model.Combination.Deviation[place];
        for (var i = 0; i < _slope.Length; i++)
        {
            _slope[i] = scale * channel.Weight[i] / channel.Deviation[i];
            _mean[i] = channel.Mean[i];
        }
    }

    /// <summary>The text's own style score, nats.</summary>
    public float Of(in TextFacts facts)
    {
        Span<float> values = stackalloc float[StyleChannel.TextFeatures];
        StyleChannel.ReadText(facts, values);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++) sum += _slope[i] * (values[i] - _mean[i]);
        return sum;
    }
}
