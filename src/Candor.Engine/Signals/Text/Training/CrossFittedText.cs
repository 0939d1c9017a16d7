namespace Candor.Signals.Text.Training;

/// <summary>A text of the training, scored by heads that had not seen its group.</summary>
/// <param name="IsMade">Whether a machine made it.</param>
/// <param name="Environment">Its source and domain.</param>
/// <param name="Length">Its characters, folded.</param>
/// <param name="Score">The score.</param>
/// <param name="Rounded">The score with weights of 8 bits.</param>
public sealed record CrossFittedText(bool IsMade, string Environment, int Length, float Score, float Rounded);
