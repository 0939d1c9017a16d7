namespace Candor.Signals.Text;

/// <summary>How much a text looks machine-made: the sum of three heads, each in deviations of people's texts; comparable only with scores of the same model.</summary>
/// <param name="Length">Characters after folding.</param>
/// <param name="Words">What its words say.</param>
/// <param name="Shape">What its shape says, weighted.</param>
/// <param name="Style">What its stylometric numbers say.</param>
/// <param name="Unseen">Share of its words that the model has not met: how new it is.</param>
public readonly record struct MakingScore(int Length, float Words, float Shape, float Style, float Unseen)
{
    private const float HalfLength = 80;

    /// <summary>All heads together: what thresholds are set on.</summary>
    public float Sum => Words + Shape + Style;

    /// <summary>The same drawn to 0 the shorter the text is: what texts of all lengths are ranked by.</summary>
    public float Weighed => Sum * Length / (Length + HalfLength);
}
