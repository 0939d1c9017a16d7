using Candor.Signals;
using Candor.Signals.Text;

namespace Candor.Evidence;

/// <summary>Keeps the text channel in its place: it adds no more than everything else together, so never more than half of the evidence, and nothing alone.</summary>
/// <remarks>Reasons: docs/decisions/0012. What speaks for a person is not cut.</remarks>
public static class TextCap
{
    /// <summary>The text channel's place in a row of nats.</summary>
    public static int Place { get; } = Enumerable.Range(0, Channels.All.Count).First(i => Channels.All[i] is TextChannel);

    /// <summary>Cuts the text channel's nats in a row and sums the row up.</summary>
    /// <param name="bias">Evidence of the average person, nats.</param>
    /// <param name="nats">One number a channel and one for the client family behind them.</param>
    /// <returns>The evidence, nats.</returns>
    public static float Sum(float bias, Span<float> nats)
    {
        var rest = bias;
        for (var i = 0; i < nats.Length; i++) rest += i == Place ? 0 : nats[i];
        nats[Place] = Cut(nats[Place], rest);
        return rest + nats[Place];
    }

    /// <summary>What text may add beside everything else.</summary>
    /// <param name="text">What it would add, nats.</param>
    /// <param name="rest">Everything else with the bias, nats.</param>
    public static float Cut(float text, float rest) => Math.Min(text, Math.Max(0, rest));
}
