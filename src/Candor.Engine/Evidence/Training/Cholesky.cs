namespace Candor.Evidence.Training;

/// <summary>Solves a small symmetric positive-definite system.</summary>
internal static class Cholesky
{
    /// <summary>Solves A x = b.</summary>
    /// <param name="matrix">A, row by row; only the lower triangle is read, and it is overwritten.</param>
    /// <param name="right">b.</param>
    /// <param name="size">Rows of A.</param>
    public static double[] Solve(double[] matrix, double[] right, int size)
    {
        for (var j = 0; j < size; j++)
        {
            for (var i = j; i < size; i++)
            {
                var sum = matrix[(i * size) + j];
                for (var k = 0; k < j; k++) sum -= matrix[(i * size) + k] * matrix[(j * size) + k];
                matrix[(i * size) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / matrix[(j * size) + j];
            }
        }

        var x = new double[size];
        for (var i = 0; i < size; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++) sum -= matrix[(i * size) + k] * x[k];
            x[i] = sum / matrix[(i * size) + i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            var sum = x[i];
            for (var k = i + 1; k < size; k++) sum -= matrix[(k * size) + i] * x[k];
            x[i] = sum / matrix[(i * size) + i];
        }

        return x;
    }
}
