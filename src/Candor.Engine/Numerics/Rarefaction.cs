namespace Candor.Numerics;

/// <summary>
/// How diverse a smaller sample would be on average: Hill numbers of samples of one size can be compared, whatever the sizes of what they were drawn from.
/// The expectation over all samples without replacement, exact, not drawn (Chao, Gotelli, Hsieh, Sander, Ma, Colwell and Ellison 2014, equation 5).
/// </summary>
/// <param name="Order1">The effective number of kinds, order 1: exp of the Shannon entropy. 1 to the size of the sample.</param>
/// <param name="Order2">The effective number of kinds, order 2: one over the chance that two of the sample, drawn with replacement, are of one kind.</param>
/// <param name="Alone">Share of the sample that is the only one of its kind in it.</param>
public readonly record struct Rarefaction(double Order1, double Order2, double Alone)
{
    /// <summary>Of a sample that cannot be drawn, because there are fewer.</summary>
    public static Rarefaction Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Of samples of one size.</summary>
    /// <param name="counts">How many there are of each kind; kinds with 0 do not matter.</param>
    /// <param name="size">Size of the samples, at least 2.</param>
    public static Rarefaction Of(ReadOnlySpan<int> counts, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        var total = 0;
        var kindsOf = new SortedDictionary<int, int>();
        foreach (var count in counts)
        {
            if (count == 0) continue;
            total += count;
            kindsOf[count] = kindsOf.GetValueOrDefault(count) + 1;
        }

        if (total < size) return Unknown;
        double entropy = 0, alone = 0, same = 0;
        var chances = new double[size + 1];
        foreach (var (count, kinds) in kindsOf)
        {
            var least = Hypergeometric(count, total, size, chances);
            var most = Math.Min(count, size);
            for (var k = Math.Max(1, least); k <= most; k++) entropy -= kinds * chances[k] * k / size * Math.Log((double)k / size);
            if (least <= 1) alone += kinds * chances[1] / size;
            same += kinds * (double)count * (count - 1);
        }

        var concentration = total == 1 ? 0 : same / ((double)total * (total - 1));
        return new Rarefaction(Math.Exp(entropy), 1 / ((1.0 / size) + ((size - 1.0) / size * concentration)), Math.Min(1, alone));
    }

    /// <summary>Chances that a sample holds k of <paramref name="count"/>, from the likeliest k outwards, so that nothing underflows that matters.</summary>
    /// <returns>The least k that is possible.</returns>
    private static int Hypergeometric(int count, int total, int size, Span<double> chances)
    {
        var (least, most) = (Math.Max(0, size - (total - count)), Math.Min(count, size));
        var mode = Math.Clamp((int)((size + 1L) * (count + 1L) / (total + 2L)), least, most);
        chances[mode] = 1;
        var sum = 1.0;
        for (var k = mode; k < most; k++) sum += chances[k + 1] = chances[k] * Ratio(k);
        for (var k = mode; k > least; k--) sum += chances[k - 1] = chances[k] / Ratio(k - 1);
        for (var k = least; k <= most; k++) chances[k] /= sum;
        return least;

        // The chance of k + 1 over that of k.
        double Ratio(int k) => (double)(count - k) * (size - k) / ((k + 1.0) * (total - count - size + k + 1.0));
    }
}
