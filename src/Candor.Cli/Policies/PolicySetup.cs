using Candor.Enforcement;
using Candor.Events;
using Candor.Policy;
using Candor.Signals.Opposed;
using Candor.Verdicts;

namespace Candor.Cli.Policies;

/// <summary>A policy and what goes with it into a run.</summary>
internal sealed record PolicySetup
{
    /// <summary>The policy.</summary>
    public required CompiledPolicy Policy { get; init; }

    /// <summary>The operator's lists for opposed uses.</summary>
    public UseLists Lists { get; init; } = UseLists.None;

    /// <summary>What people decided about measures; needs the run's keys to name accounts.</summary>
    public IReadOnlyList<ReviewLine> Reviews { get; init; } = [];

    /// <summary>Accounts, and for each a rule that is silenced.</summary>
    public IReadOnlyList<(string Account, string Rule)> Snoozed { get; init; } = [];

    /// <summary>Facts that are given from outside, and so all accounts are looked at; null outside of scenarios.</summary>
    public Func<EventKeys, FactHandler>? Given { get; init; }

    /// <summary>The policy over a run.</summary>
    /// <param name="judge">Says what an account's evidence comes to.</param>
    /// <param name="keys">Hashes the run's ids.</param>
    public PolicyRun NewRun(Judge judge, EventKeys keys) => new(Policy, judge, keys, Reviews.Select(review => review.ToReview(keys)), Given?.Invoke(keys), Snoozed);
}
