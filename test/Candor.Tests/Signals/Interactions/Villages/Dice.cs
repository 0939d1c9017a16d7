using Candor.Numerics;

namespace Candor.Tests.Signals.Interactions.Villages;

/// <summary>Random numbers of a seed.</summary>
internal sealed class Dice(ulong seed)
{
    private readonly SeededRandom _random = new(seed);

    public ulong Bits() => _random.NextBits();

    public double Unit() => _random.NextDouble();

    public int Below(int count) => _random.Below(count);

    public bool Chance(double probability) => Unit() < probability;

    public double Range(double low, double high) => low + (Unit() * (high - low));

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum;
    }

    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Normal());

    public int Poisson(double mean)
    {
        var (count, left) = (0, Math.Exp(-Math.Min(mean, 500)));
        for (var product = Unit(); product > left; product *= Unit()) count++;
        return count;
    }
}
