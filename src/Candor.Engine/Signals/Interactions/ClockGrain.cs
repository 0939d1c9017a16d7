using Candor.Events.Traces;

namespace Candor.Signals.Interactions;

/// <summary>How finely a platform tells time. Where it rounds to minutes, equal gaps are the clock's and not the account's.</summary>
/// <param name="Milliseconds">The unit that nearly all times are multiples of.</param>
internal readonly record struct ClockGrain(long Milliseconds)
{
    private const double NearlyAll = 0.95;
    private const int Units = 10; // of which a span must have as many before its exact length says something
    private const long Reflex = 5000; // what is shorter is fast, not regular

    private static ReadOnlySpan<long> Steps => [3_600_000, 60_000, 1000];

    /// <summary>Measures it.</summary>
    public static ClockGrain Of(TraceSet traces)
    {
        foreach (var step in Steps)
        {
            var multiples = 0;
            for (var i = 0; i < traces.Count; i++) multiples += traces[i].Time % step == 0 ? 1 : 0;
            if (traces.Count > 0 && multiples >= NearlyAll * traces.Count) return new ClockGrain(step);
        }

        return new ClockGrain(1);
    }

    /// <summary>Whether a limit of so many milliseconds can be told from the next one.</summary>
    public bool Resolves(long span) => span >= 2 * Milliseconds;

    /// <summary>The shortest span, in milliseconds, whose exact length says something of whoever made it.</summary>
    public long Shortest => Math.Max(Reflex, Units * Milliseconds);
}
