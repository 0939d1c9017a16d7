using Candor.Numerics;
using Candor.Signals;

namespace Candor.Evidence.Training;

/// <summary>Fits one channel's model on labelled accounts, as they were at their window's end.</summary>
/// <remarks>C = 0.1, classes balanced, two inputs a feature.</remarks>
internal static class ChannelTraining
{
    private const double Strength = 0.1;

    public static ChannelModel Fit(IReadOnlyList<Example> examples, int channel)
    {
        var features = Channels.All[channel].Features;
        var offset = Channels.Offset(channel);
        var unfitted = Standardization(examples, channel, offset);
        var isManaged = examples.Select(example => example.IsManaged).ToArray();
        var rows = examples.Select(example => Inputs(unfitted, example.Final, channel, offset)).ToArray();
        var solution = LogisticRegression.Fit(rows, isManaged, LogisticRegression.Balance(isManaged), Strength);
        return unfitted with
        {
            Weight = [.. features.Select((feature, i) => (float)(feature.IsOneSided ? Math.Max(0, solution[2 * i]) : solution[2 * i]))],
            Oddness = [.. Enumerable.Range(0, features.Count).Select(i => (float)solution[(2 * i) + 1])],
            Bias = (float)solution[^1],
        };
    }

    private static ChannelModel Standardization(IReadOnlyList<Example> examples, int channel, int offset)
    {
        var features = Channels.All[channel].Features;
        var count = features.Count;
        float[] lower = new float[count], upper = new float[count], mean = new float[count], deviation = new float[count];
        Array.Fill(deviation, 0.52f);
        for (var i = 0; i < count; i++)
        {
            var all = Values(examples, offset + i);
            if (all.Length == 0) continue;
            lower[i] = (float)Quantiles.At(all, 0.01);
            upper[i] = (float)Quantiles.At(all, 0.99);
            var people = Values(examples.Where(example => !example.IsManaged), offset + i);
            if (people.Length == 0) continue;
            double sum = 0, squares = 0;
            foreach (var value in people)
            {
                var clipped = Math.Clamp(value, lower[i], upper[i]);
                sum += clipped;
                squares += (double)clipped * clipped;
            }

            mean[i] = (float)(sum / people.Length);
            var spread = Math.Sqrt(Math.Max(0, (squares / people.Length) - (sum / people.Length * (sum / people.Length))));
            deviation[i] = (float)((spread < 0.001 ? 0.5 : spread) + 0.02);
        }

        return new ChannelModel
        {
            Name = Channels.All[channel].Name,
            Features = [.. features.Select(feature => feature.Name)],
            Lower = lower,
            Upper = upper,
            Mean = mean,
            Deviation = deviation,
            Weight = new float[count],
            Oddness = new float[count],
            Bias = 0,
        };
    }

    private static float[] Values(IEnumerable<Example> examples, int feature)
    {
        var values = examples.Select(example => example.Final.Values[feature]).Where(value => !float.IsNaN(value)).ToArray();
        Array.Sort(values);
        return values;
    }

    private static double[] Inputs(ChannelModel model, Snapshot snapshot, int channel, int offset)
    {
        var inputs = new double[model.Features.Count * 2];
        for (var i = 0; i < model.Features.Count; i++)
        {
            var z = model.Standardize(i, snapshot.Values[offset + i], snapshot.Observations[channel]);
            inputs[2 * i] = z;
            inputs[(2 * i) + 1] = Channels.All[channel].Features[i].IsOneSided ? 0 : Math.Min(Math.Abs(z), 3); // 0 for all is fitted as 0
        }

        return inputs;
    }
}
