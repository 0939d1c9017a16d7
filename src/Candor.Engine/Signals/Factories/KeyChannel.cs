using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>One test on accounts that registered together, on something that took no part in forming them.</summary>
/// <param name="LogEValue">ln of its e-value; negative infinity where it could not be made.</param>
/// <param name="Reason">What it saw.</param>
/// <param name="Hits">Members in whom it saw it.</param>
internal sealed record KeyChannel(double LogEValue, GroupReason? Reason, IReadOnlySet<int> Hits)
{
    /// <summary>A test that could not be made.</summary>
    public static KeyChannel None { get; } = new(double.NegativeInfinity, null, new HashSet<int>());
}
