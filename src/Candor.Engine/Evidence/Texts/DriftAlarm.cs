namespace Candor.Evidence.Texts;

/// <summary>
/// Bets that scores are no longer what the calibration says, and wins only if that is so: ranks among exchangeable scores (<see cref="DriftWatch"/>) are even between 0 and 1
/// and independent, so whoever bets against that has, at any time, a thousandfold gain with a chance of one in a thousand at most. A calibration that has worn off shows
/// without any label.
/// </summary>
/// <remarks>The Simple Jumper martingale of Vovk, Petej, Nouretdinov, Ahlberg, Carlsson and Gammerman, "Retrain or not retrain" (2021), with jumping rate 0.01.</remarks>
public sealed class DriftAlarm
{
    /// <summary>The gain at which the calibration is called worn off.</summary>
    public const double Alarm = 1000;

    private const double Jump = 0.01;
    private static readonly double[] Bets = [-1, 0, 1];
    private readonly double[] _wealth = [1.0 / 3, 1.0 / 3, 1.0 / 3];
    private double _scale; // ln of what the wealth was divided by

    /// <summary>P-values taken.</summary>
    public long Count { get; private set; }

    /// <summary>Mean p-value; one half without drift, lower when texts look more machine-made than they did.</summary>
    public double Mean { get; private set; } = 0.5;

    /// <summary>ln of the gain so far.</summary>
    public double LogGain => Math.Log(_wealth.Sum()) + _scale;

    /// <summary>ln of the greatest gain so far.</summary>
    public double LogMost { get; private set; }

    /// <summary>Whether the calibration has worn off.</summary>
    public bool IsRinging => LogMost >= Math.Log(Alarm);

    /// <summary>Takes a p-value.</summary>
    /// <param name="pValue">0 to 1.</param>
    public void Add(double pValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pValue, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pValue, 1);
        Count++;
        Mean += (pValue - Mean) / Count;
        var all = _wealth.Sum();
        for (var i = 0; i < Bets.Length; i++)
        {
            _wealth[i] = ((1 - Jump) * _wealth[i]) + (Jump * all / Bets.Length);
            _wealth[i] *= 1 + (Bets[i] * (pValue - 0.5));
        }

        LogMost = Math.Max(LogMost, LogGain);
        all = _wealth.Sum();
        if (all is > 1e-100 and < 1e100) return;
        for (var i = 0; i < Bets.Length; i++) _wealth[i] /= all;
        _scale += Math.Log(all);
    }
}
