namespace Candor.Signals.Coordination;

/// <summary>The part of a pair's acts together that is charged to one of the two. Who acted on a thing first is not charged for it.</summary>
/// <param name="Together">Its acts that meet one of the other's.</param>
/// <param name="Expected">Upper bound of their mean.</param>
public readonly record struct ChargedCounts(int Together, double Expected);
