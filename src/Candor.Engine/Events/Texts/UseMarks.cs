namespace Candor.Events.Texts;

/// <summary>What a text shows of opposed uses.</summary>
/// <param name="Strengths">How plainly each use is seen, 0 to 1, by its number.</param>
/// <param name="English">What was seen, in English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record UseMarks(IReadOnlyList<float> Strengths, string English, string Chinese);
