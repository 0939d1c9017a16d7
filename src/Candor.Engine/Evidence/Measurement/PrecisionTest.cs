namespace Candor.Evidence.Measurement;

/// <summary>
/// Watches whether a detector is still right often enough: an e-process against "each finding is right with a chance of at least the floor, whatever came
/// before". While that holds, the chance that its value ever reaches 1/delta is at most delta, however often and whenever one looks.
/// </summary>
/// <remarks>
/// A bet on every lower precision and every time at which it may have begun: the likelihood ratio of ten precisions under the floor, begun anew at each finding
/// k with a stake of 1/(k(k+1)), so that a long good past hides a fall by no more than the logarithm of its length. Ville 1939; Shin, Ramdas and Rinaldo 2024.
/// </remarks>
/// <param name="floor">Share of findings that must be right, above 0 and under 1.</param>
public sealed class PrecisionTest(double floor)
{
    private const int Bets = 10;
    private const double Enough = 1e200;
    private readonly double[] _wealth = new double[Bets];

    /// <summary>Findings seen.</summary>
    public int Count { get; private set; }

    /// <summary>The present value; 1 at the beginning.</summary>
    public double Value { get; private set; } = 1;

    /// <summary>The largest value so far.</summary>
    public double Largest { get; private set; } = 1;

    /// <summary>Takes the next finding of which the truth is known.</summary>
    public void Add(bool isRight)
    {
        Count++;
        var stake = 1.0 / (Count * (Count + 1.0));
        var sum = 0.0;
        for (var i = 0; i < Bets; i++)
        {
            var precision = floor * i / Bets;
            var ratio = isRight ? precision / floor : (1 - precision) / (1 - floor);
            _wealth[i] = Math.Min(Enough, (_wealth[i] + stake) * ratio);
            sum += _wealth[i];
        }

        Value = (sum / Bets) + (1.0 / (Count + 1));
        Largest = Math.Max(Largest, Value);
    }
}
