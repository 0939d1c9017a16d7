namespace Candor.Signals.Interactions;

/// <summary>What an analysis found.</summary>
/// <param name="Findings">The findings, by kind and then by evidence.</param>
/// <param name="Tested">Hypotheses that each kind looked at: what multiplicity was paid for.</param>
/// <param name="Declared">Accounts that were not judged because they call themselves automated.</param>
public sealed record InteractionFindings(IReadOnlyList<InteractionFinding> Findings, IReadOnlyDictionary<InteractionKind, long> Tested, int Declared)
{
    /// <summary>What each account's findings add to its evidence, nats, as family `group`: the largest, clipped. Whoever is not here has none.</summary>
    public IReadOnlyDictionary<ulong, float> Evidence { get; } = Findings.SelectMany(finding => finding.Accounts)
        .GroupBy(account => account.Account).ToDictionary(group => group.Key, group => group.Max(account => account.Nats));
}
