using Candor.Enforcement;
using Candor.Events;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>What a replay came to.</summary>
internal sealed class ReplaySummary
{
    private const int Shown = 10;
    private readonly List<JudgedAccount> _top = [];

    /// <summary>What was met.</summary>
    public RunCounts Counts { get; set; } = new();

    /// <summary>What became of outside detectors' findings; empty without a registry of them.</summary>
    public IReadOnlyList<DetectorTotals> Findings { get; set; } = [];

    /// <summary>What the policy came to; null without one.</summary>
    public PolicyRun? Policy { get; set; }

    /// <summary>Refused lines by reason.</summary>
    public IReadOnlyDictionary<RejectionCode, long> DeadLetters { get; set; } = new Dictionary<RejectionCode, long>();

    /// <summary>Accounts judged.</summary>
    public int AccountCount { get; private set; }

    /// <summary>Accounts that the model was trained on; they were scored out of fold.</summary>
    public int TrainingAccounts { get; private set; }

    /// <summary>Accounts by verdict, and by what it would be.</summary>
    public Dictionary<VerdictKind, int> Verdicts { get; } = Enum.GetValues<VerdictKind>().ToDictionary(kind => kind, _ => 0);

    /// <inheritdoc cref="Verdicts"/>
    public Dictionary<VerdictKind, int> WouldBe { get; } = Enum.GetValues<VerdictKind>().ToDictionary(kind => kind, _ => 0);

    /// <summary>Accounts by stratum, those with five acts or more.</summary>
    public SortedDictionary<string, int> Strata { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts with a possible take-over.</summary>
    public int Takeovers { get; private set; }

    /// <summary>Wall and processor time of the run, s.</summary>
    public double Seconds { get; set; }

    /// <inheritdoc cref="Seconds"/>
    public double ProcessorSeconds { get; set; }

    /// <summary>The most memory the process held, MB.</summary>
    public double PeakMemory { get; set; }

    /// <summary>The flagged accounts with the most evidence, the most first.</summary>
    public IReadOnlyList<JudgedAccount> Top => _top;

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="wasTraining">Whether the model was trained on it.</param>
    public void Add(JudgedAccount account, bool wasTraining)
    {
        AccountCount++;
        if (wasTraining) TrainingAccounts++;
        Verdicts[account.Verdict.Verdict]++;
        WouldBe[account.Verdict.WouldBe]++;
        if (account.Verdict.BreakAt > 0) Takeovers++;
        if (account.Verdict.MaximumAt == 0) return;
        var stratum = account.Verdict.Stratum.ToString();
        Strata[stratum] = Strata.GetValueOrDefault(stratum) + 1;
        if (account.Verdict.Verdict != VerdictKind.Managed && account.Verdict.WouldBe != VerdictKind.Managed) return;
        var place = _top.FindIndex(other => other.Verdict.Evidence < account.Verdict.Evidence);
        if (place < 0) place = _top.Count;
        if (place >= Shown) return;
        _top.Insert(place, account);
        if (_top.Count > Shown) _top.RemoveAt(Shown);
    }
}
