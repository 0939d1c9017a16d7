using Candor.Accounts;

namespace Candor.Evidence;

/// <summary>An evidence model made ready for the event path.</summary>
/// <param name="evidence">The model.</param>
public sealed class ScoringModel(EvidenceModel evidence)
{
    /// <summary>Scores an account.</summary>
    public EvidenceModel Evidence { get; } = evidence;

    /// <summary>Scores a single text.</summary>
    public TextScore TextScore { get; } = new TextStyleScore(evidence).Of;
}
