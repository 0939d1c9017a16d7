namespace Candor.Cli.Running;

/// <summary>One measurement of the event path.</summary>
/// <param name="Events">Events taken.</param>
/// <param name="ParseSeconds">Wall time of reading and parsing alone.</param>
/// <param name="FullSeconds">Wall time of the full path.</param>
/// <param name="FullProcessorSeconds">Processor time of the full path.</param>
/// <param name="GarbageBytes">Bytes the full path allocated beyond what it kept.</param>
/// <param name="KeptBytes">Bytes of the managed heap that the full path kept at its end: accounts, names. Hash tables lie outside it.</param>
/// <param name="Accounts">Accounts at the end.</param>
internal sealed record BenchFigures(
    long Events, double ParseSeconds, double FullSeconds, double FullProcessorSeconds, long GarbageBytes, long KeptBytes, int Accounts)
{
    public double ParseRate => Events / ParseSeconds;

    public double FullRate => Events / FullSeconds;

    public double Ratio => ParseSeconds / FullSeconds;

    public double MicrosPerEvent => FullProcessorSeconds * 1e6 / Math.Max(1, Events);

    public double BytesPerEvent => (double)GarbageBytes / Math.Max(1, Events);
}
