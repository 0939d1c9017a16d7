using Candor.Accounts;
using Candor.Events.Texts;

namespace Candor.Signals.Topic;

/// <summary>What an account writes about, without the words: richness of vocabulary, the commonest word, spread of hashtags and emoji.</summary>
/// <remarks>Definitions: docs/features.md; served from sketches.</remarks>
public sealed class TopicChannel : IChannel
{
    /// <inheritdoc/>
    public string Name => "topic";

    /// <inheritdoc/>
    public Family Family => Family.Content;

    /// <inheritdoc/>
    public float Floor => -0.5f;

    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features { get; } =
    [
        new("ttr", "richness of vocabulary, distinct words to the 0.8th power of all", "词汇丰富度（不同词数与总词数 0.8 次方之比）", FeatureUnit.Number),
        new("topword_df", "posts with its commonest word", "含其最常用词的帖子", FeatureUnit.Share, Illustration.Alike),
        new("tag_ent", "variety of hashtags", "话题标签的多样性", FeatureUnit.Number, Illustration.Marked, TextMarks.HasTag),
        new("emo_ent", "variety of emoji", "表情符号的多样性", FeatureUnit.Number, Illustration.Marked, TextMarks.HasEmoji),
        new("tag_any", "whether it uses hashtags at all", "是否使用话题标签", FeatureUnit.Number, Illustration.Marked, TextMarks.HasTag),
        new("tag_top", "the commonest hashtag among all its hashtags", "最常用话题标签占全部话题标签的比例", FeatureUnit.Share, Illustration.Marked, TextMarks.HasTag),
        new("emo_top", "the commonest emoji among all its emoji", "最常用表情符号占全部表情符号的比例", FeatureUnit.Share, Illustration.Marked, TextMarks.HasEmoji),
    ];

    /// <inheritdoc/>
    public int Observations(in AccountState state) => state.Style.Texts;

    /// <inheritdoc/>
    public void Read(in AccountState state, Span<float> values)
    {
        values.Fill(float.NaN);
        ref readonly var memory = ref state.Topic;
        if (memory.Texts == 0) return;
        values[0] = memory.Words == 0 ? 0 : (float)(memory.DistinctWords / Math.Pow(memory.Words, 0.8));
        values[1] = (float)memory.CommonestWord;
        values[2] = (float)memory.Tags.NormalizedEntropy;
        values[3] = (float)memory.Emoji.NormalizedEntropy;
        values[4] = memory.Tags.Total > 0 ? 1 : 0;
        values[5] = memory.Tags.TopShare;
        values[6] = memory.Emoji.TopShare;
    }
}
