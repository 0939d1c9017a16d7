namespace Candor.Signals.Interactions;

/// <summary>What a circle of people does at most, on this platform and in this size.</summary>
/// <param name="Minute">Share of reactions within a minute.</param>
/// <param name="TenSeconds">Share of reactions within ten seconds.</param>
/// <param name="Even">Share of delays near the usual one.</param>
/// <param name="Regular">Share of delays next to the usual one.</param>
/// <param name="Coverage">Share of the others' posts that are reacted to.</param>
/// <param name="Inside">Share of interactions that stay inside.</param>
/// <param name="LargeCoverage">Share of the others' posts that are reacted to in a large circle; 1 in one that is not large.</param>
/// <param name="OffHours">Share of reactions outside the busiest hours.</param>
internal sealed record RingBounds(double Minute, double TenSeconds, double Even, double Regular, double Coverage, double Inside, double LargeCoverage, double OffHours)
{
    /// <summary>The bounds for a circle of so many.</summary>
    public static RingBounds Of(PeopleBounds people, PlatformHabits habits, int members) => new(
        habits.WithinMinute,
        habits.WithinTenSeconds,
        habits.Even,
        habits.Regular,
        people.Coverage * Math.Min(1, (double)people.Circle / (members - 1)),
        people.Inside,
        members >= people.LargeCircle ? people.LargeCoverage : 1,
        people.OffHours);
}
