namespace Candor.Signals.Factories;

/// <summary>An account whose whole life, as far as it can be seen, lies within a few hours.</summary>
/// <param name="Account">Its number.</param>
/// <param name="Begin">When it begins: registration or first act, in milliseconds.</param>
/// <param name="End">Its last act.</param>
/// <param name="Post">Place of the post that stands for what it says: one that answers and reposts nothing.</param>
public readonly record struct ShortLife(int Account, long Begin, long End, int Post);
