using Candor.Accounts;

namespace Candor.Signals.SelfSimilarity;

/// <summary>How much an account repeats itself: wording, openings, layout, punctuation. Repetition incriminates; variety does not exonerate.</summary>
/// <remarks>Definitions: docs/features.md; served from sketches (docs/decisions/0005 says how close they come).</remarks>
public sealed class SelfSimilarityChannel : IChannel
{
    /// <inheritdoc/>
    public string Name => "self_similarity";

    /// <inheritdoc/>
    public Family Family => Family.Content;

    /// <inheritdoc/>
    public float Floor => -0.5f;

    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features { get; } =
    [
        new("J_best", "overlap of a post with the most similar other own post", "帖子与自己最相似的另一帖的重合度", FeatureUnit.Share, Illustration.Alike),
        new("near_dup", "posts that nearly repeat another own post", "几乎重复自己另一帖的帖子", FeatureUnit.Share, Illustration.Alike),
        new("open2_rep", "posts whose opening words were used before", "开头用语曾用过的帖子", FeatureUnit.Share, Illustration.Alike),
        new("lay_ent", "variety of layouts", "版式的多样性", FeatureUnit.Number),
        new("lay_top", "posts in the commonest layout", "最常用版式的帖子", FeatureUnit.Share),
        new("pun_ent", "variety of punctuation sets", "标点组合的多样性", FeatureUnit.Number),
        new("pun_top", "posts with the commonest set of punctuation", "最常用标点组合的帖子", FeatureUnit.Share),
    ];

    /// <inheritdoc/>
    public int Observations(in AccountState state) => state.Style.Texts;

    /// <inheritdoc/>
    public void Read(in AccountState state, Span<float> values)
    {
        values.Fill(float.NaN);
        ref readonly var memory = ref state.SelfSimilarity;
        if (memory.Texts == 0) return;
        values[0] = memory.Texts == 1 ? 0 : (float)memory.MeanBest;
        values[1] = (float)memory.NearDuplicates;
        values[2] = (float)memory.RepeatedOpenings;
        values[3] = (float)memory.Layouts.NormalizedEntropy;
        values[4] = (float)memory.Layouts.Top / memory.Texts;
        values[5] = (float)memory.Punctuation.NormalizedEntropy;
        values[6] = (float)memory.Punctuation.Top / memory.Texts;
    }
}
