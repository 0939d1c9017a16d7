using Candor.Accounts;
using Candor.Events.Texts;

namespace Candor.Signals.Style;

/// <summary>How an account writes: lengths and how much they vary, punctuation, tags, emoji, sentences.</summary>
/// <remarks>Definitions: docs/features.md. All are exact means and standard deviations over the window's texts.</remarks>
public sealed class StyleChannel : IChannel
{
    /// <summary>The first features, which a single text has too; the deviations behind them need several.</summary>
    public const int TextFeatures = StyleMemory.Marks + 7;

    /// <inheritdoc/>
    public string Name => "style";

    /// <inheritdoc/>
    public Family Family => Family.Content;

    /// <inheritdoc/>
    public float Floor => -2;

    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features => StyleFeatures.All;

    /// <inheritdoc/>
    public int Observations(in AccountState state) => state.Style.Texts;

    /// <inheritdoc/>
    public void Read(in AccountState state, Span<float> values)
    {
        values.Fill(float.NaN);
        ref readonly var memory = ref state.Style;
        if (memory.Texts == 0) return;
        float texts = memory.Texts;
        for (var i = 0; i < StyleMemory.Marks; i++) values[i] = memory.Counts[i] / texts;
        var rest = values[StyleMemory.Marks..];
        rest[0] = memory.Length / texts;
        rest[1] = memory.Words / texts;
        rest[2] = memory.WordLength / texts;
        rest[3] = memory.Tags / texts;
        rest[4] = memory.Sentences / texts;
        rest[5] = memory.Commas / texts;
        rest[6] = memory.Emoji / texts;
        rest[7] = Deviation(memory.Length, memory.LengthSquares, texts);
        rest[8] = Deviation(memory.Words, memory.WordSquares, texts);
        rest[9] = Deviation(memory.Tags, memory.TagSquares, texts);
        rest[10] = Deviation(memory.Sentences, memory.SentenceSquares, texts);
        rest[11] = Deviation(memory.Commas, memory.CommaSquares, texts);
    }

    /// <summary>Reads of one text what <see cref="Read"/> averages over all.</summary>
    /// <param name="facts">The text.</param>
    /// <param name="values">Room for <see cref="TextFeatures"/>.</param>
    public static void ReadText(in TextFacts facts, Span<float> values)
    {
        var marks = (int)facts.Marks;
        for (var i = 0; i < StyleMemory.Marks; i++) values[i] = (marks >> i) & 1;
        var rest = values[StyleMemory.Marks..];
        rest[0] = facts.Length;
        rest[1] = facts.Words;
        rest[2] = facts.WordLength;
        rest[3] = facts.Tags;
        rest[4] = facts.Sentences;
        rest[5] = facts.Commas;
        rest[6] = facts.Emoji;
    }

    private static float Deviation(float sum, float squares, float count) =>
        MathF.Sqrt(Math.Max(0, (squares / count) - (sum / count * (sum / count))));
}
