using System.Globalization;
using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>The tests of one kind, and which of them are believed.</summary>
/// <param name="kind">The kind.</param>
internal sealed class KindResult(InteractionKind kind)
{
    private readonly List<Candidate> _candidates = [];

    /// <summary>The kind.</summary>
    public InteractionKind Kind => kind;

    /// <summary>How many tests were made, those without any evidence included.</summary>
    public long Hypotheses { get; set; }

    /// <summary>Keeps what a test has to say.</summary>
    public void Add(Candidate candidate) => _candidates.Add(candidate);

    /// <summary>What is believed at a false-discovery rate (e-BH), the strongest first; of groups that share half of their accounts only the stronger.</summary>
    public IEnumerable<InteractionFinding> Believed(double fdr)
    {
        var threshold = FalseDiscovery.Threshold([.. _candidates.Select(candidate => candidate.LogE)], Hypotheses, fdr);
        var needed = Math.Log(Hypotheses / (fdr * Math.Max(1, _candidates.Count(candidate => candidate.LogE >= threshold))));
        var told = new List<HashSet<ulong>>();
        foreach (var candidate in _candidates.Where(candidate => candidate.LogE >= threshold).OrderByDescending(candidate => candidate.LogE).ThenBy(IdOf, StringComparer.Ordinal))
        {
            var accounts = candidate.Accounts.Select(account => account.Account).ToHashSet();
            if (told.Any(other => 2 * other.Count(accounts.Contains) >= Math.Min(other.Count, accounts.Count))) continue;
            told.Add(accounts);
            yield return new InteractionFinding
            {
                Id = IdOf(candidate),
                Kind = kind,
                Accounts = [.. candidate.Accounts.OrderByDescending(account => account.LogE).ThenBy(account => account.Account)],
                LogE = candidate.LogE,
                LogThreshold = needed,
                From = candidate.From,
                Until = candidate.Until,
                Reasons = candidate.Reasons,
            };
        }
    }

    private string IdOf(Candidate candidate) =>
        Fingerprint.Of(candidate.Accounts.Select(account => account.Account).Order().Prepend((ulong)kind)).ToString("x16", CultureInfo.InvariantCulture);
}
