using Candor.Accounts;
using Candor.Events;

namespace Candor.Signals.Client;

/// <summary>
/// Hard facts about how an account acts, as nats with stated weights: there are no labelled accounts to train them on, so they enter the calibrated
/// sum clipped to -2 to 3 (docs/decisions/0004). What a client says of itself never speaks for a person; only a verification does.
/// </summary>
public static class ClientChannel
{
    /// <summary>As in `--without` and in verdicts.</summary>
    public const string Name = "client";

    /// <summary>Bounds of what the family may add, nats.</summary>
    public const float Least = -2, Most = 3;

    /// <summary>Weights in nats: declared automation; all acts through the programming interface; all outside findings at 1; all works
    /// undisclosed; a device shared by e others; a verified person.</summary>
    private const float Declared = 3, Api = 2, Found = 2, Undisclosed = 1.5f, Shared = 0.5f, Verified = -2;

    /// <summary>Undisclosed works that say nothing yet: to forget a few times is human.</summary>
    internal const int Forgiven = 4;

    /// <summary>Accounts beyond its own that a device may serve in a household before it counts.</summary>
    internal const int Household = 2;

    /// <summary>What works say that hide that an AI made them, nats. It adds to what a client says and never stands in for it: a person may post what a machine made.</summary>
    internal static float Hiding(in ClientMemory memory) =>
        Undisclosed * Math.Max(0, (2 * (memory.Undisclosed + memory.Stripped)) - memory.Inspected - Forgiven) / (memory.Inspected + 4f);

    /// <summary>The family's evidence, nats.</summary>
    public static float Evidence(in AccountState state)
    {
        ref readonly var memory = ref state.Client;
        var sum = state.DeclaredAutomation == DeclaredAutomation.Automated ? Declared : 0;
        sum += Api * memory.Api / (memory.Known + 4f);
        if (memory.AutomationFindings > 0) sum += Found * Math.Max(0, (2 * memory.AutomationFound) - memory.AutomationFindings) / (memory.AutomationFindings + 1f);
        if (memory.DeviceSharers > Household) sum += Shared * MathF.Log(memory.DeviceSharers);

        if (sum > 0) sum += Hiding(memory);
        if (memory.PersonVerified > 0) sum += Verified;
        return Math.Clamp(sum, Least, Most);
    }
}
