namespace Candor.Evidence.Training;

/// <summary>Logistic regression with an L2 penalty, by Newton's method: convex, deterministic, exact to 1e-8.</summary>
/// <remarks>Minimises 0.5 |w|² + C · sum of a_i · ln(1 + exp(-y_i (w·x_i + b))); the bias b carries no penalty.</remarks>
internal static class LogisticRegression
{
    private const int MostSteps = 60;
    private const double Enough = 1e-8;

    /// <summary>Fits weights; the last one is the bias.</summary>
    /// <param name="rows">One row of inputs an account, all of one length.</param>
    /// <param name="isManaged">One label a row.</param>
    /// <param name="weights">One weight a row.</param>
    /// <param name="strength">C.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> isManaged, IReadOnlyList<double> weights, double strength)
    {
        var size = rows[0].Length + 1;
        var solution = new double[size];
        var loss = Loss(rows, isManaged, weights, strength, solution);
        var gradient = new double[size];
        var hessian = new double[size * size];
        for (var step = 0; step < MostSteps; step++)
        {
            Derive(rows, isManaged, weights, strength, solution, gradient, hessian);
            var direction = Cholesky.Solve(hessian, gradient, size);
            var length = 1.0;
            var (next, nextLoss) = Try(length);
            while (nextLoss > loss && length > 1e-6) (next, nextLoss) = Try(length /= 2);
            var gain = loss - nextLoss;
            if (gain <= 0) break;
            (solution, loss) = (next, nextLoss);
            if (gain < Enough) break;

            (double[] Solution, double Loss) Try(double by)
            {
                var candidate = new double[size];
                for (var i = 0; i < size; i++) candidate[i] = solution[i] - (by * direction[i]);
                return (candidate, Loss(rows, isManaged, weights, strength, candidate));
            }
        }

        return solution;
    }

    /// <summary>Weights that give each class half of the say and sum to the number of accounts.</summary>
    public static double[] Balance(IReadOnlyList<bool> isManaged)
    {
        var managed = isManaged.Count(x => x);
        var people = isManaged.Count - managed;
        return [.. isManaged.Select(x => 0.5 * isManaged.Count / (x ? managed : people))];
    }

    private static double Margin(double[] row, double[] solution)
    {
        var sum = solution[^1];
        for (var i = 0; i < row.Length; i++) sum += solution[i] * row[i];
        return sum;
    }

    private static double Loss(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> isManaged, IReadOnlyList<double> weights, double strength, double[] solution)
    {
        double loss = 0;
        for (var i = 0; i < solution.Length - 1; i++) loss += 0.5 * solution[i] * solution[i];
        for (var i = 0; i < rows.Count; i++)
        {
            var margin = Margin(rows[i], solution);
            loss += strength * weights[i] * SoftPlus(isManaged[i] ? -margin : margin);
        }

        return loss;
    }

    private static void Derive(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> isManaged, IReadOnlyList<double> weights, double strength,
        double[] solution, double[] gradient, double[] hessian)
    {
        var size = solution.Length;
        Array.Clear(hessian);
        for (var i = 0; i < size; i++)
        {
            gradient[i] = i == size - 1 ? 0 : solution[i];
            hessian[(i * size) + i] = i == size - 1 ? 1e-9 : 1;
        }

        for (var k = 0; k < rows.Count; k++)
        {
            var row = rows[k];
            var p = 1 / (1 + Math.Exp(-Margin(row, solution)));
            var slope = strength * weights[k] * (p - (isManaged[k] ? 1 : 0));
            var curvature = strength * weights[k] * p * (1 - p);
            for (var i = 0; i < size; i++)
            {
                var x = i == size - 1 ? 1 : row[i];
                gradient[i] += slope * x;
                var scaled = curvature * x;
                var line = hessian.AsSpan(i * size, i + 1);
                for (var j = 0; j < i; j++) line[j] += scaled * row[j];
                line[i] += scaled * x;
            }
        }
    }

    private static double SoftPlus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));
}
