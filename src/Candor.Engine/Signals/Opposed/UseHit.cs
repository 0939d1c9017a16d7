namespace Candor.Signals.Opposed;

/// <summary>A phrase that was found.</summary>
/// <param name="Cue">What it is.</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Clause">The clause, counted from 0.</param>
/// <param name="Standing">How it stands in its sentence.</param>
internal readonly record struct UseHit(UseCue Cue, int Start, int Length, int Clause, Standing Standing)
{
    /// <summary>Behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether the author says it.</summary>
    public bool IsSaid => Standing == Standing.None;
}
