using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Reporting;

/// <summary>The judged accounts of one stratum, counted.</summary>
/// <param name="stratum">The stratum.</param>
internal sealed class StratumFigures(Stratum stratum)
{
    /// <summary>The stratum.</summary>
    public Stratum Stratum { get; } = stratum;

    /// <summary>Accounts.</summary>
    public int Accounts { get; private set; }

    /// <summary>Accounts with acts enough for evidence.</summary>
    public int Scored { get; private set; }

    /// <summary>Accounts with evidence above the stratum's threshold.</summary>
    public int Above { get; private set; }

    /// <summary>Accounts by verdict.</summary>
    public Dictionary<VerdictKind, int> Verdicts { get; } = Enum.GetValues<VerdictKind>().ToDictionary(kind => kind, _ => 0);

    /// <summary>Accounts by what the verdict would be.</summary>
    public Dictionary<VerdictKind, int> WouldBe { get; } = Enum.GetValues<VerdictKind>().ToDictionary(kind => kind, _ => 0);

    /// <summary>Counts an account in.</summary>
    public void Add(ReportedAccount account)
    {
        Accounts++;
        if (account.IsScored) Scored++;
        if (account.IsScored && account.Evidence > account.Threshold) Above++;
        Verdicts[account.Verdict]++;
        WouldBe[account.WouldBe]++;
    }
}
