using Candor.Signals;

namespace Candor.Evidence.Training;

/// <summary>Fits the combination on channel scores of accounts that the channels' models had not seen.</summary>
/// <remarks>
/// Non-negative weights, class-balanced logistic loss plus |w - mean w|² + 0.02 |w|², the bias free. Convex in few
/// variables, so solved one variable at a time.
/// </remarks>
internal static class CombinationTraining
{
    private const double TowardsEqual = 1, TowardsZero = 0.02;
    private const int MostRounds = 2000;
    private const double Enough = 1e-7;

    /// <summary>Fits weights for the channels that are <paramref name="kept"/>; the others get 0.</summary>
    /// <param name="scores">One row an account, one score a channel.</param>
    /// <param name="isManaged">One label a row.</param>
    /// <param name="kept">One flag a channel.</param>
    public static Combination Fit(IReadOnlyList<float[]> scores, IReadOnlyList<bool> isManaged, IReadOnlyList<bool> kept)
    {
        var count = Channels.All.Count;
        var combination = new Combination
        {
            Mean = new float[count],
            Deviation = new float[count],
            Floor = [.. Channels.All.Select(channel => channel.Floor)],
            Weight = new float[count],
            Bias = 0,
        };
        for (var channel = 0; channel < count; channel++)
        {
            var people = Moments(scores, isManaged, channel, managed: false);
            var managed = Moments(scores, isManaged, channel, managed: true);
            combination.Mean[channel] = (float)people.Mean;
            combination.Deviation[channel] = (float)Math.Max(0.05, Math.Sqrt((people.Variance + managed.Variance) / 2));
        }

        var rows = scores.Select(row => row.Select((score, channel) => (double)combination.Standardize(channel, score)).ToArray()).ToArray();
        var (weights, bias) = Descend(rows, isManaged, LogisticRegression.Balance(isManaged), kept);
        return combination with { Weight = [.. weights.Select(weight => (float)weight)], Bias = (float)bias };
    }

    private static (double Mean, double Variance) Moments(IReadOnlyList<float[]> scores, IReadOnlyList<bool> isManaged, int channel, bool managed)
    {
        double sum = 0, squares = 0;
        var count = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            if (isManaged[i] != managed) continue;
            double score = scores[i][channel];
            sum += score;
            squares += score * score;
            count++;
        }

        var mean = sum / Math.Max(1, count);
        return (mean, Math.Max(0, (squares / Math.Max(1, count)) - (mean * mean)));
    }

    private static (double[] Weights, double Bias) Descend(
        double[][] rows, IReadOnlyList<bool> isManaged, double[] accountWeights, IReadOnlyList<bool> kept)
    {
        var count = kept.Count;
        var weights = kept.Select(keep => keep ? 1.0 : 0.0).ToArray();
        var margins = rows.Select(row => Dot(row, weights)).ToArray();
        double bias = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = 0.0;
            for (var variable = -1; variable < count; variable++)
            {
                if (variable >= 0 && !kept[variable]) continue;
                var (slope, curvature) = Derivatives(rows, margins, isManaged, accountWeights, bias, variable);
                if (variable >= 0) (slope, curvature) = AddPenalty(slope, curvature, weights, kept, variable);
                var before = variable < 0 ? bias : weights[variable];
                var after = before - (slope / Math.Max(curvature, 1e-9));
                if (variable >= 0) after = Math.Max(0, after);
                after = before + Math.Clamp(after - before, -1, 1);
                moved = Math.Max(moved, Math.Abs(after - before));
                if (variable < 0)
                {
                    bias = after;
                    continue;
                }

                weights[variable] = after;
                for (var i = 0; i < rows.Length; i++) margins[i] += (after - before) * rows[i][variable];
            }

            if (moved < Enough) break;
        }

        return (weights, bias);
    }

    private static double Dot(double[] row, double[] weights)
    {
        double sum = 0;
        for (var i = 0; i < row.Length; i++) sum += row[i] * weights[i];
        return sum;
    }

    private static (double Slope, double Curvature) Derivatives(
        double[][] rows, double[] margins, IReadOnlyList<bool> isManaged, double[] accountWeights, double bias, int variable)
    {
        double slope = 0, curvature = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-(margins[i] + bias)));
            var x = variable < 0 ? 1 : rows[i][variable];
            slope += accountWeights[i] * (p - (isManaged[i] ? 1 : 0)) * x;
            curvature += accountWeights[i] * p * (1 - p) * x * x;
        }

        return (slope, curvature);
    }

    private static (double Slope, double Curvature) AddPenalty(
        double slope, double curvature, double[] weights, IReadOnlyList<bool> kept, int variable)
    {
        double sum = 0;
        var count = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!kept[i]) continue;
            sum += weights[i];
            count++;
        }

        slope += (2 * TowardsEqual * (weights[variable] - (sum / count))) + (2 * TowardsZero * weights[variable]);
        curvature += (2 * TowardsEqual * (1 - (1.0 / count))) + (2 * TowardsZero);
        return (slope, curvature);
    }
}
