namespace Candor.Signals.Factories;

/// <summary>Many short lives that begin within a short time: formed by time alone.</summary>
/// <param name="Lives">Places of its lives among all short lives, in the order of their begin.</param>
/// <param name="From">Begin of the first.</param>
/// <param name="Until">Begin of the last.</param>
/// <param name="Expected">How many were to be expected in the window that found it.</param>
/// <param name="Dispersion">Variance over mean of such counts.</param>
public sealed record Burst(Range Lives, long From, long Until, double Expected, double Dispersion)
{
    /// <summary>Lives in it.</summary>
    public int Count => Lives.End.Value - Lives.Start.Value;
}
