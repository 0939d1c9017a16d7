using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Writing;

namespace Candor.Provenance.Fuzz;

/// <summary>What came of all inputs of a format.</summary>
internal sealed class Tally
{
    public long Inputs { get; set; }

    public long Bytes { get; set; }

    public long Failures { get; set; }

    public double SlowestMs { get; set; }

    /// <summary>Number of that input.</summary>
    public long Slowest { get; set; }

    public long OverASecond { get; set; }

    /// <summary>All of them together.</summary>
    public double Seconds { get; set; }

    public long LargestAllocation { get; set; }

    /// <summary>Number of that input.</summary>
    public long Largest { get; set; }

    /// <summary>The largest share of its bound that an input allocated.</summary>
    public double LargestShare { get; set; }

    /// <summary>Inputs still told as the container they were.</summary>
    public long Recognised { get; set; }

    public long Labelled { get; set; }

    public long Inconclusive { get; set; }

    public long Stores { get; set; }

    public long Validated { get; set; }

    public long StoresThatHold { get; set; }

    public long Faulty { get; set; }

    public long Cut { get; set; }

    public long WritesTried { get; set; }

    public long WritesDone { get; set; }

    /// <summary>Adds an input.</summary>
    public void Add(long index, string format, int length, Outcome outcome)
    {
        Inputs++;
        Bytes += length;
        (SlowestMs, Slowest) = outcome.Time.TotalMilliseconds > SlowestMs ? (outcome.Time.TotalMilliseconds, index) : (SlowestMs, Slowest);
        Seconds += outcome.Time.TotalSeconds;
        (LargestAllocation, Largest) = outcome.Allocated > LargestAllocation ? (outcome.Allocated, index) : (LargestAllocation, Largest);
        LargestShare = Math.Max(LargestShare, outcome.Allocated / (double)outcome.Bound);
        if (outcome.Failure is not null) Failures++;
        if (outcome.Time > Trial.Longest) OverASecond++;
        if (outcome.Written is { } written)
        {
            WritesTried++;
            if (written is LabelOutcome.Written or LabelOutcome.Updated) WritesDone++;
        }

        if (outcome.Found is not { } found) return;
        if (found.Container == format || (format == "c2pa" && found.Container.Length > 0)) Recognised++;
        if (found.Aigc.Grade is AigcGrade.Compliant or AigcGrade.NonCompliant) Labelled++;
        if (found.Aigc.Grade == AigcGrade.Inconclusive) Inconclusive++;
        if (found.ManifestStores.Count > 0) Stores++;
        if (found.C2pa.State != C2paState.None) Validated++;
        if (found.C2pa.State is C2paState.Valid or C2paState.Trusted) StoresThatHold++;
        if (found.Faults.Count > 0) Faulty++;
        if (found.IsCut) Cut++;
    }

    /// <summary>Adds another's.</summary>
    public void Add(Tally other)
    {
        Inputs += other.Inputs;
        Bytes += other.Bytes;
        Failures += other.Failures;
        (SlowestMs, Slowest) = other.SlowestMs > SlowestMs ? (other.SlowestMs, other.Slowest) : (SlowestMs, Slowest);
        OverASecond += other.OverASecond;
        Seconds += other.Seconds;
        (LargestAllocation, Largest) = other.LargestAllocation > LargestAllocation ? (other.LargestAllocation, other.Largest) : (LargestAllocation, Largest);
        LargestShare = Math.Max(LargestShare, other.LargestShare);
        Recognised += other.Recognised;
        Labelled += other.Labelled;
        Inconclusive += other.Inconclusive;
        Stores += other.Stores;
        Validated += other.Validated;
        StoresThatHold += other.StoresThatHold;
        Faulty += other.Faulty;
        Cut += other.Cut;
        WritesTried += other.WritesTried;
        WritesDone += other.WritesDone;
    }
}
