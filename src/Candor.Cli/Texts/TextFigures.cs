using Candor.Cli.Running;
using Candor.Evidence.Measurement;
using Candor.Evidence.Texts;

namespace Candor.Cli.Texts;

/// <summary>How good a text model is on some texts.</summary>
internal sealed record TextFigures
{
    /// <summary>Texts by label.</summary>
    public required int Human { get; init; }

    public required int Ai { get; init; }

    public required int Refined { get; init; }

    /// <summary>How well people's texts and machines' are told apart, whatever the threshold, and its 95 % interval.</summary>
    public required double Auc { get; init; }

    public required (double Low, double High) AucInterval { get; init; }

    /// <summary>The same for refined texts.</summary>
    public required double AucRefined { get; init; }

    public required (double Low, double High) AucRefinedInterval { get; init; }

    /// <summary>Machines' texts above all but 1 % of people's, and all but 0.1 %.</summary>
    public required Rate FoundAt1 { get; init; }

    public required Rate FoundAt01 { get; init; }

    /// <summary>Texts of which anything is said.</summary>
    public required Rate Coverage { get; init; }

    /// <summary>Of all people's texts, those called made or refined by a machine at the calibrated threshold.</summary>
    public required Rate FalselyCalled { get; init; }

    /// <summary>Of all machines' texts, those called so.</summary>
    public required Rate TrulyCalled { get; init; }

    /// <summary>Measures some texts; those without a label do not count.</summary>
    public static TextFigures Of(IReadOnlyCollection<JudgedText> texts)
    {
        var byLabel = texts.Where(text => text.Text.Label is not null).ToLookup(text => text.Text.Label!.Value);
        float[] Scores(TextLabel label) => [.. byLabel[label].Select(text => text.Score.Weighed)];
        var (human, ai, refined) = (Scores(TextLabel.Human), Scores(TextLabel.Ai), Scores(TextLabel.Refined));
        return new TextFigures
        {
            Human = human.Length,
            Ai = ai.Length,
            Refined = refined.Length,
            Auc = Ranking.Auc(human, ai),
            AucInterval = Ranking.AucIntervalByRanks(human, ai),
            AucRefined = Ranking.Auc(human, refined),
            AucRefinedInterval = Ranking.AucIntervalByRanks(human, refined),
            FoundAt1 = new Rate(human.Length == 0 ? 0 : Ranking.FoundAt(human, ai, 0.01), human.Length == 0 ? 0 : ai.Length),
            FoundAt01 = new Rate(human.Length == 0 ? 0 : Ranking.FoundAt(human, ai, 0.001), human.Length == 0 ? 0 : ai.Length),
            Coverage = RateOf(texts, text => text.Opinion.Finding != TextFinding.Unverifiable),
            FalselyCalled = RateOf([.. byLabel[TextLabel.Human]], IsCalled),
            TrulyCalled = RateOf([.. byLabel[TextLabel.Ai]], IsCalled),
        };
    }

    private static bool IsCalled(JudgedText text) => text.Opinion.Finding is TextFinding.Refined or TextFinding.Generated;

    private static Rate RateOf(IReadOnlyCollection<JudgedText> texts, Func<JudgedText, bool> hits) => new(texts.Count(hits), texts.Count);
}
