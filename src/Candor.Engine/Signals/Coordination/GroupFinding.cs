namespace Candor.Signals.Coordination;

/// <summary>A group of accounts that was formed on one thing and tested on another.</summary>
public sealed record GroupFinding
{
    /// <summary>ln of the e-value of "these accounts have nothing to do with each other".</summary>
    public required double LogEValue { get; init; }

    /// <summary>The accounts, the strongest first.</summary>
    public required IReadOnlyList<GroupMember> Members { get; init; }

    /// <summary>What formed the group and what speaks for it.</summary>
    public required IReadOnlyList<GroupReason> Reasons { get; init; }

    /// <summary>From when, in milliseconds.</summary>
    public required long From { get; init; }

    /// <summary>Until when, in milliseconds.</summary>
    public required long Until { get; init; }
}
