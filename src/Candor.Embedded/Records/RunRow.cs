namespace Candor.Embedded.Records;

/// <summary>One run of the store's events.</summary>
/// <param name="Id">Number of the run, from 1.</param>
/// <param name="Started">Time of its earliest event, Unix milliseconds; null before the first.</param>
/// <param name="Ended">Time of its latest event.</param>
/// <param name="Events">Events that it has taken.</param>
/// <param name="State">Where it stands, such as "running" or "done".</param>
/// <param name="Counts">What was met, as JSON.</param>
/// <param name="Digests">Of model, calibration, policy and options, as JSON.</param>
/// <param name="Options">Its options, as JSON.</param>
public sealed record RunRow(
    long Id, long? Started, long? Ended, long Events, string State, string Counts, string Digests, string Options)
{
    /// <summary>Its verdicts; null before it is done. Only those of the last run are kept.</summary>
    public VerdictsOfRun? Verdicts { get; init; }
}
