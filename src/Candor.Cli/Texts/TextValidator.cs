using Candor.Evidence.Measurement;
using Candor.Signals.Text.Training;

namespace Candor.Cli.Texts;

/// <summary>
/// Trains and calibrates on all values of a field but one, and judges the texts of that one: what a model is worth where it has not been. Beside it the same texts by a model
/// of character runs, trained on the same.
/// </summary>
/// <param name="files">Text files.</param>
/// <param name="filter">Texts that count.</param>
/// <param name="seed">Seed.</param>
/// <param name="alpha">Share of people's texts of a domain that may be called made by a machine.</param>
internal sealed class TextValidator(IReadOnlyList<string> files, TextFilter filter, ulong seed, double alpha)
{
    /// <summary>The files, with what of them was refused.</summary>
    public TextLines Lines { get; } = new(files, filter);

    /// <summary>The values of a field among the texts.</summary>
    public IReadOnlyList<string> ValuesOf(string field, CancellationToken cancellation)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        Lines.ForEach(text => values.Add(TextFilter.ValueOf(text, field)), cancellation);
        values.RemoveWhere(value => value.Length == 0 || (field == "generator" && value == "human"));
        return [.. values];
    }

    /// <summary>Leaves one value out.</summary>
    /// <returns>The figures on its texts; null where what is left does not suffice to train and calibrate.</returns>
    public LeftOut? Leave(string field, string value, CancellationToken cancellation)
    {
        var others = filter with { Except = [.. filter.Except, (field, value)] };
        TextModelFile model;
        try
        {
            model = TextTrainer.Train(new TextLines(files, others), others, seed, cancellation);
            (model, _) = TextCalibrator.Calibrate(model, new TextLines(files, others), others, cancellation);
        }
        catch (FormatException)
        {
            return null;
        }

        var environments = new HashSet<string>();
        new TextLines(files, filter).ForEach(text => { if (TextFilter.ValueOf(text, field) == value) environments.Add(TextSplit.EnvironmentOf(text)); }, cancellation);
        var judging = new TextJudging(model, alpha);
        var judged = new List<JudgedText>();
        judging.ForEach(
            new TextLines(files, filter),
            text => TextFilter.ValueOf(text, field) == value
                || (field == "generator" && text.Label == TextLabel.Human && environments.Contains(TextSplit.EnvironmentOf(text)) && TextSplit.IsHeld(text.Group) && TextSplit.IsMeasuring(model, text)),
            judged.Add,
            cancellation);
        return new LeftOut(value, TextFigures.Of(judged), Baseline(others, judged, cancellation), model.Card.InDomainAuc, judging.Domains);
    }

    private double Baseline(TextFilter others, List<JudgedText> judged, CancellationToken cancellation)
    {
        var baseline = new NgramBaseline(seed);
        new TextLines(files, others).ForEach(text => { if (text.Label is { } label && !TextSplit.IsHeld(text.Group)) baseline.Add(text.Text, label != TextLabel.Human); }, cancellation);
        baseline.Train();
        float[] Scores(TextLabel label) => [.. judged.Where(text => text.Text.Label == label).Select(text => baseline.Score(text.Text.Text))];
        return Ranking.Auc(Scores(TextLabel.Human), Scores(TextLabel.Ai));
    }

    /// <summary>What came of leaving one value out.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Figures">On its texts.</param>
    /// <param name="BaselineAuc">The ranking by character runs, on the same texts.</param>
    /// <param name="InDomainAuc">The model's ranking where it was trained, as a warning.</param>
    /// <param name="Domains">How new its domains are to the model.</param>
    internal sealed record LeftOut(string Value, TextFigures Figures, double BaselineAuc, double InDomainAuc, IReadOnlyDictionary<string, (double Unlike, bool IsNew)> Domains);
}
