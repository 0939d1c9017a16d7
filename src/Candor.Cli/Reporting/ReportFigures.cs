using Candor.Events;
using Candor.Evidence.Calibrating;
using static System.FormattableString;

namespace Candor.Cli.Reporting;

/// <summary>What the page shows of the accounts, gathered in one go; only the accounts that get a card or a line are kept.</summary>
internal sealed class ReportFigures
{
    private const double Rounding = 1e-4;

    private readonly Best _flagged;
    private readonly Best _takeovers;
    private readonly SortedDictionary<string, StratumFigures> _strata = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Language, AccountKind Kind), List<float>> _evidence = [];

    private ReportFigures(Thresholds thresholds, int top)
    {
        Thresholds = thresholds;
        (_flagged, _takeovers) = (new Best(top, account => account.Evidence), new Best(top, account => account.Break));
    }

    /// <summary>The compiled calibration.</summary>
    public Thresholds Thresholds { get; }

    /// <summary>All accounts.</summary>
    public StratumFigures All { get; } = new(default);

    /// <summary>The accounts by stratum, in the order of its name.</summary>
    public IReadOnlyCollection<StratumFigures> Strata => _strata.Values;

    /// <summary>Evidence of scored accounts by language and kind.</summary>
    public IReadOnlyDictionary<(string Language, AccountKind Kind), List<float>> Evidence => _evidence;

    /// <summary>Flagged accounts, and the first of them by evidence.</summary>
    public int FlaggedCount => _flagged.Seen;

    /// <inheritdoc cref="FlaggedCount"/>
    public IReadOnlyCollection<ReportedAccount> Flagged => _flagged.Kept;

    /// <summary>Possible take-overs, and the clearest of them.</summary>
    public int TakeoverCount => _takeovers.Seen;

    /// <inheritdoc cref="TakeoverCount"/>
    public IReadOnlyCollection<ReportedAccount> Takeovers => _takeovers.Kept;

    /// <summary>When the first and the last of the judged windows began; null if there is none.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? WindowStarts { get; private set; }

    /// <summary>Gathers.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="top">Cards at most.</param>
    /// <exception cref="FormatException">The verdicts were made with another calibration or alpha: the page would promise what nobody kept.</exception>
    public static ReportFigures Of(ReportInput input, int top)
    {
        var figures = new ReportFigures(new Thresholds(input.Calibration, input.Alpha, input.Without), top);
        foreach (var account in input.Accounts) figures.Add(account);
        return figures;
    }

    private void Add(ReportedAccount account)
    {
        Check(account);
        All.Add(account);
        var name = account.Stratum.ToString();
        if (!_strata.TryGetValue(name, out var stratum)) _strata[name] = stratum = new StratumFigures(account.Stratum);
        stratum.Add(account);
        if (account.IsScored)
        {
            var group = (account.Stratum.Language, account.Stratum.Kind);
            if (!_evidence.TryGetValue(group, out var evidence)) _evidence[group] = evidence = [];
            evidence.Add((float)account.Evidence);
        }

        if (account.IsFlagged) _flagged.Add(account);
        if (account.BrokeAt is not null) _takeovers.Add(account);
        if (account.WindowStart is not { } start) return;
        WindowStarts = WindowStarts is not { } known ? (start, start)
            : (start < known.First ? start : known.First, start > known.Last ? start : known.Last);
    }

    private void Check(ReportedAccount account)
    {
        var (own, pooled) = (Thresholds.For(account.Stratum).Threshold, Thresholds.Pooled.Threshold);
        if (IsSame(account.Threshold, own) && IsSame(account.PooledThreshold, pooled)) return;
        throw new FormatException(Invariant(
            $"The verdicts were not made with this calibration, --alpha and --without: for {account.Stratum} they say threshold {Told(account.Threshold)} (all people {Told(account.PooledThreshold)}), these give {Told(own)} ({Told(pooled)})."));
    }

    private static bool IsSame(double written, float computed) =>
        double.IsNaN(written) ? !float.IsFinite(computed) : Math.Abs(written - computed) < Rounding;

    private static string Told(double threshold) => double.IsFinite(threshold) ? Invariant($"{threshold:0.####}") : "none";

    /// <summary>Counts accounts and keeps those with the largest of some number; of equal ones those whose name comes first.</summary>
    private sealed class Best(int most, Func<ReportedAccount, double> number)
    {
        private readonly SortedSet<ReportedAccount> _kept = new(Comparer<ReportedAccount>.Create((a, b) =>
            number(b).CompareTo(number(a)) is var order and not 0 ? order : string.CompareOrdinal(a.Account, b.Account)));

        public int Seen { get; private set; }

        public IReadOnlyCollection<ReportedAccount> Kept => _kept;

        public void Add(ReportedAccount account)
        {
            Seen++;
            _kept.Add(account);
            if (_kept.Count > most) _kept.Remove(_kept.Max!);
        }
    }
}
