namespace Candor.Signals.Coordination;

/// <summary>One fact that speaks for a group or a member of one: what was seen beside what was to be expected, in words that a person can contest.</summary>
/// <param name="Code">`channel.fact`, as in `burst.begins`.</param>
/// <param name="English">The fact in English.</param>
/// <param name="Chinese">The fact in Simplified Chinese.</param>
/// <param name="Observed">What was seen.</param>
/// <param name="Expected">What was to be expected of accounts that have nothing to do with each other.</param>
/// <param name="Nats">What it adds: of a group ln of its e-value, of a member nats; NaN for a fact that formed the group and adds nothing.</param>
public sealed record GroupReason(string Code, string English, string Chinese, double Observed, double Expected, double Nats)
{
    /// <summary>The account that the fact is about, as its key; 0 if it is about none.</summary>
    public ulong About { get; init; }
}
