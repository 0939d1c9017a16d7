namespace Candor.Signals.Text.Training;

/// <summary>A text as training sees it.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Shape">How it is built.</param>
/// <param name="Numbers">Its stylometric numbers.</param>
/// <param name="Length">Its characters.</param>
/// <param name="IsMade">Whether a machine made it, or had a hand in it.</param>
/// <param name="Group">Texts of one group come from one seed and stay together.</param>
/// <param name="Environment">Source and domain: what a model should not learn.</param>
/// <param name="IsCrop">Whether it is a piece of a text that is there as a whole too.</param>
internal sealed record TrainingText(SlotBag Words, SlotBag Shape, float[] Numbers, int Length, bool IsMade, string Group, string Environment, bool IsCrop);
