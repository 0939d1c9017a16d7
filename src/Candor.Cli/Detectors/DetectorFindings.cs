using Candor.Events.Detectors;

namespace Candor.Cli.Detectors;

/// <summary>All that a registered version found within its days about what it judges.</summary>
/// <param name="detector">The version.</param>
internal sealed class DetectorFindings(Detector detector)
{
    /// <summary>The version.</summary>
    public Detector Detector => detector;

    /// <summary>By the account's keyed hash, reviewed accounts without a finding in these files too.</summary>
    public Dictionary<ulong, AccountFindings> Accounts { get; } = [];

    /// <summary>Findings in all.</summary>
    public long Events { get; private set; }

    /// <summary>Findings out of its days, about something else, or without a score.</summary>
    public long Beside { get; set; }

    /// <summary>Time of the newest finding, Unix milliseconds.</summary>
    public long Newest { get; private set; }

    /// <summary>Takes a finding.</summary>
    public void Add(ulong account, float score, long place, long time)
    {
        Of(account).Add(score, place);
        Events++;
        Newest = Math.Max(Newest, time);
    }

    /// <summary>What it said of an account.</summary>
    public AccountFindings Of(ulong account)
    {
        if (!Accounts.TryGetValue(account, out var findings)) Accounts[account] = findings = new AccountFindings();
        return findings;
    }

    /// <summary>Scores of accounts with at least one finding, in an order that does not depend on the input's.</summary>
    /// <param name="isMeant">Which accounts, by keyed hash.</param>
    public IReadOnlyList<(ulong Account, float[] Scores)> ScoresOf(Func<ulong, bool> isMeant) =>
        [.. Accounts.Where(pair => pair.Value.Count > 0 && isMeant(pair.Key)).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Scores))];
}
