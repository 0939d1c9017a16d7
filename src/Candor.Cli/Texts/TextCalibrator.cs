using Candor.Evidence.Texts;
using Candor.Signals.Text;

namespace Candor.Cli.Texts;

/// <summary>Calibrates text models from files of labelled texts.</summary>
internal static class TextCalibrator
{
    /// <summary>Calibrates a model on texts that it was not trained on, and on the cross-fitted scores of those that it was.</summary>
    /// <returns>The calibrated model, and how many texts were too short.</returns>
    /// <exception cref="FormatException">There are too few texts of people.</exception>
    public static (TextModelFile File, int TooShort) Calibrate(TextModelFile file, TextLines lines, TextFilter filter, CancellationToken cancellation)
    {
        var scorer = new TextScorer(file.Model);
        var groups = new GroupSet();
        var calibrating = new TextCalibrating(file.Model.Language, file.Card.Seed);
        foreach (var stratum in file.CrossFitted.Where(filter.Accepts)) calibrating.Add(stratum);
        lines.ForEach(
            text =>
            {
                if (text.Label is not { } label || !TextSplit.IsCalibrating(file, text)) return;
                calibrating.Add(scorer.Score(text.Text), OriginOf(label), text.Source, text.Domain);
                groups.Add(text.Group);
            },
            cancellation);
        return (file with { Calibration = calibrating.Make(), CalibratedOn = groups }, calibrating.TooShort);
    }

    private static TextFinding OriginOf(TextLabel label) => label switch
    {
        TextLabel.Human => TextFinding.None,
        TextLabel.Refined => TextFinding.Refined,
        _ => TextFinding.Generated,
    };
}
