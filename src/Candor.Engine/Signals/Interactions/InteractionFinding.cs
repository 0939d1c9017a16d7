using Candor.Signals.Coordination;

namespace Candor.Signals.Interactions;

/// <summary>False interaction: who made it, since when, and why this is no chance.</summary>
public sealed record InteractionFinding
{
    /// <summary>Of kind and account keys: the same finding has the same id in every run over the same store. 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What sort it is.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>The accounts, those with the strongest evidence of their own first.</summary>
    public required IReadOnlyList<InvolvedAccount> Accounts { get; init; }

    /// <summary>Natural logarithm of the e-value of all of it, before multiplicity is paid for.</summary>
    public required double LogE { get; init; }

    /// <summary>The e-value; the largest number there is where it does not fit.</summary>
    public double EValue => Math.Min(double.MaxValue, Math.Exp(LogE));

    /// <summary>What it needed to be believed beside the others of its kind, as a natural logarithm.</summary>
    public required double LogThreshold { get; init; }

    /// <summary>First act that counted, milliseconds since 1970-01-01T00:00Z.</summary>
    public required long From { get; init; }

    /// <summary>Last act that counted.</summary>
    public required long Until { get; init; }

    /// <summary>Why, one reason a channel.</summary>
    public required IReadOnlyList<GroupReason> Reasons { get; init; }
}
