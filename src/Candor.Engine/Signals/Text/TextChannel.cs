using Candor.Accounts;
using Candor.Events.Texts;

namespace Candor.Signals.Text;

/// <summary>How much an account's texts look made by a language model, by the text model of each text's language; absent without one.</summary>
/// <remarks>Definition: docs/features.md. It never carries more than half of the evidence (docs/decisions/0012).</remarks>
public sealed class TextChannel : IChannel
{
    private const float Shrinkage = 4;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public Family Family => Family.Content;

    /// <inheritdoc/>
    public float Floor => -2;

    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features { get; } =
    [
        new("making", "how much its posts look made by a language model, in deviations of people's texts", "帖子看起来由大模型写成的程度（以真人文本的标准差计）", FeatureUnit.Number, IsOneSided: true),
    ];

    /// <inheritdoc/>
    public int Observations(in AccountState state) => state.Making.Texts;

    /// <inheritdoc/>
    public void Read(in AccountState state, Span<float> values) =>
        values[0] = state.Making.Texts == 0 ? float.NaN : (float)state.Making.Steps / TextMaking.StepsOfOne / (state.Making.Texts + Shrinkage);
}
