using Candor.Accounts;

namespace Candor.Evidence;

/// <summary>An account's evidence over its window.</summary>
/// <param name="Maximum">The largest at any checkpoint or the end, nats.</param>
/// <param name="End">At the window's end, nats.</param>
/// <param name="MaximumAt">Acts at the maximum; 0 for an account too young to score.</param>
public readonly record struct PathScore(float Maximum, float End, int MaximumAt)
{
    /// <summary>The evidence of an account too young to score: under that of any that was scored, nats.</summary>
    public const float TooYoung = AccountState.TooYoung;

    /// <summary>Scores a recorded path; an empty one gets <see cref="TooYoung"/>.</summary>
    /// <param name="path">The looks, in order.</param>
    /// <param name="model">The model.</param>
    /// <param name="group">What is known from those the account acts with, nats: the same at every look.</param>
    public static PathScore Of(IReadOnlyList<Snapshot> path, EvidenceModel model, float group = 0)
    {
        Span<float> nats = stackalloc float[model.Channels.Count + 1];
        var score = new PathScore(TooYoung, TooYoung, 0);
        foreach (var snapshot in path)
        {
            var evidence = model.Score(snapshot, nats) + group;
            score = score.MaximumAt == 0 || evidence > score.Maximum
                ? new PathScore(evidence, evidence, snapshot.Acts)
                : score with { End = evidence };
        }

        return score;
    }
}
