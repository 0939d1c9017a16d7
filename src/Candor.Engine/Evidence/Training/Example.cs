namespace Candor.Evidence.Training;

/// <summary>A labelled account with what it looked like at each checkpoint of its window.</summary>
/// <param name="Account">Its name.</param>
/// <param name="IsManaged">Its label.</param>
/// <param name="Group">Accounts of one group never stand on both sides of a split; its own name where it has none.</param>
/// <param name="Stratum">Whom it is compared with.</param>
/// <param name="Path">Snapshots at the checkpoints of at least five acts, in order, the last one at the window's end; empty for a younger account.</param>
/// <param name="Final">The snapshot at the window's end, however young.</param>
public sealed record Example(string Account, bool IsManaged, string Group, Stratum Stratum, IReadOnlyList<Snapshot> Path, Snapshot Final)
{
    /// <summary>What is known of it from those it acts with, nats.</summary>
    public float GroupNats { get; init; }

    /// <summary>Its evidence over the window under a model.</summary>
    public PathScore ScoreBy(EvidenceModel model) => PathScore.Of(Path, model, model.CountsGroup ? GroupNats : 0);
}
