namespace Candor.Signals.Interactions;

/// <summary>An account's usual delay or gap: the middle one of its last fifteen. Tells how near the next one is before it is added.</summary>
internal sealed class Habit
{
    private const int Most = 15;
    private const int Least = 5;
    private const double Close = 0.15; // on the scale of natural logarithms: 16 %
    private static readonly double Near = Math.Log(2.5);
    private readonly float[] _last = new float[Most];
    private int _count;

    /// <summary>Takes the next one and says how it compares with those before.</summary>
    /// <param name="milliseconds">At least 0.</param>
    public Fit Add(long milliseconds)
    {
        var log = (float)Math.Log(Math.Max(1, milliseconds));
        var fit = _count < Least ? Fit.Unknown : FitOf(Math.Abs(log - Middle()));
        _last[_count++ % Most] = log;
        return fit;
    }

    private static Fit FitOf(double difference) => difference <= Close ? Fit.Close : difference <= Near ? Fit.Near : Fit.Far;

    private float Middle()
    {
        Span<float> sorted = stackalloc float[Most];
        sorted = sorted[..Math.Min(_count, Most)];
        _last.AsSpan(0, sorted.Length).CopyTo(sorted);
        sorted.Sort();
        return sorted[sorted.Length / 2];
    }

    /// <summary>How a delay compares with the usual one.</summary>
    internal enum Fit : byte
    {
        /// <summary>Too few came before.</summary>
        Unknown,

        /// <summary>Within 16 %.</summary>
        Close,

        /// <summary>Less than 2.5 times longer or shorter.</summary>
        Near,

        /// <summary>Further.</summary>
        Far,
    }
}
