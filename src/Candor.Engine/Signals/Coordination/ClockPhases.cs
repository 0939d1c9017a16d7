using Candor.Events.Traces;

namespace Candor.Signals.Coordination;

/// <summary>
/// How much likelier two accounts are to meet because of the minute of the hour at which each of them acts anyway: two newspapers that post on the hour meet there without
/// having arranged anything.
/// </summary>
/// <param name="traces">The traces.</param>
/// <param name="lives">Their accounts.</param>
/// <param name="window">How close counts as a meeting, in milliseconds.</param>
public sealed class ClockPhases(TraceSet traces, AccountLives lives, long window)
{
    private const int Minutes = 60;

    /// <summary>Acts, evenly spread over the hour, that are added to an account's own.</summary>
    private const double Even = 6;

    private readonly Dictionary<int, double[]> _shares = [];
    private readonly int _reach = (int)Math.Min((Minutes / 2) - 1, (window + 59_999) / 60_000);

    /// <summary>The factor: 1 for accounts that keep to no minute, and never less.</summary>
    public double Factor(int one, int other)
    {
        double[] first = SharesOf(one), second = SharesOf(other);
        var meeting = 0.0;
        for (var minute = 0; minute < Minutes; minute++)
        {
            var near = 0.0;
            for (var apart = -_reach; apart <= _reach; apart++) near += second[(minute + apart + Minutes) % Minutes];
            meeting += first[minute] * near;
        }

        return Math.Max(1, meeting * Minutes / ((2 * _reach) + 1));
    }

    private double[] SharesOf(int account)
    {
        if (_shares.TryGetValue(account, out var known)) return known;
        var shares = new double[Minutes];
        Array.Fill(shares, Even / Minutes);
        var acts = lives.ActsOf(account);
        foreach (var place in acts) shares[(int)(traces[place].Time / 60_000 % Minutes)]++;
        for (var minute = 0; minute < Minutes; minute++) shares[minute] /= acts.Length + Even;
        _shares.Add(account, shares);
        return shares;
    }
}
