namespace Candor.Events.Texts;

/// <summary>Says what a text shows of opposed uses; null for nearly every text.</summary>
/// <param name="text">As it was written.</param>
/// <param name="time">When, Unix milliseconds.</param>
public delegate UseMarks? UseReader(ReadOnlySpan<char> text, long time);
