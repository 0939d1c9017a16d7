namespace Candor.Signals.Text.Training;

/// <summary>A model, and how it came about.</summary>
public sealed record TrainedTextModel
{
    /// <summary>The model; it knows no people yet.</summary>
    public required TextModel Model { get; init; }

    /// <summary>Sources and domains that it was trained on.</summary>
    public required IReadOnlyList<string> Environments { get; init; }

    /// <summary>Texts that it was trained on.</summary>
    public required int Texts { get; init; }

    /// <summary>Texts of sources and domains with a single label: not trained on.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Scores of texts, each by heads that had not seen its group.</summary>
    public required IReadOnlyList<CrossFittedText> CrossFitted { get; init; }
}
