using static System.FormattableString;

namespace Candor.Signals.Opposed;

/// <summary>
/// Adds up rights complaints by what they are about. A listed rights holder weighs most. All others together are bounded; of a crowd (the same words, the same network,
/// accounts made on the same day) only one counts; a new account counts next to nothing. So mass reports move hardly anything.
/// </summary>
/// <param name="holders">Ids of the accounts that are known to hold rights, for all of what they report.</param>
public sealed class RightsComplaints(IReadOnlySet<string> holders)
{
    /// <summary>What a first listed holder's complaint is worth, each further holder's, and all others' together.</summary>
    private const float Holder = 0.7f, AnotherHolder = 0.1f, MostOthers = 0.3f;

    /// <summary>What an established reporter weighs, and a new one.</summary>
    private const double Established = 0.12, New = 0.0003;

    private const double NewDays = 7, EstablishedDays = 90;
    private const float Least = 0.05f;
    private const long Day = 86_400_000;

    /// <summary>Reporters remembered of a target, and of a text.</summary>
    private const int MostReporters = 1_000, MostText = 256;

    private readonly Dictionary<string, Complaint> _complaints = new(StringComparer.Ordinal);

    /// <summary>What was complained about.</summary>
    public IEnumerable<string> Targets => _complaints.Keys;

    /// <summary>Takes a report; one without a right is passed over.</summary>
    public void Add(RightsReport report)
    {
        if (report.Reason == RightsReason.None) return;
        if (!_complaints.TryGetValue(report.Target, out var complaint)) _complaints[report.Target] = complaint = new Complaint();
        if (!complaint.Ids.Add(report.Id)) return;
        complaint.Reports++;
        complaint.Reasons.Add(report.Reason);
        if (holders.Contains(report.Reporter))
        {
            complaint.Holders.Add(report.Reporter);
            return;
        }

        if (complaint.Reporters.Count >= MostReporters || !complaint.Reporters.Add(report.Reporter)) return;
        complaint.Join(Crowds(report), WeightOf(report));
    }

    /// <summary>What is known of a target; null if it is too little.</summary>
    public UseSignal? Of(string target)
    {
        if (!_complaints.TryGetValue(target, out var complaint)) return null;
        var others = (float)(MostOthers * (1 - Math.Exp(-complaint.Weight / MostOthers)));
        var known = complaint.Holders.Count;
        var strength = Math.Min(1, known == 0 ? others : Holder + (AnotherHolder * (known - 1)) + (others / 2));
        if (strength < Least) return null;
        var (what, whatChinese) = (string.Join(", ", complaint.Reasons.Order().Select(English)), string.Join("、", complaint.Reasons.Order().Select(Chinese)));
        return new UseSignal
        {
            Use = OpposedUse.RightsComplaint,
            Strength = strength,
            Reason = Invariant($"{complaint.Reports} complaints ({what}): {known} listed rights holders, {complaint.Reporters.Count} others in {complaint.Groups} separate groups."),
            ReasonChinese = Invariant($"权利投诉 {complaint.Reports} 件（{whatChinese}）：名录内权利人 {known} 位，其他投诉人 {complaint.Reporters.Count} 位，归为 {complaint.Groups} 个独立来源。"),
            Evidence = [new UseEvidence("complaints", "投诉", UsePlace.Reports, complaint.Reports, 0)],
        };
    }

    /// <summary>How much a reporter weighs by age and by what came of earlier reports; one of unknown age is new.</summary>
    private static double WeightOf(RightsReport report)
    {
        var days = report.Since is { } since ? Math.Max(0, report.Time - since) / (double)Day : 0;
        var age = Math.Clamp((days - NewDays) / (EstablishedDays - NewDays), 0, 1);
        return (New + ((Established - New) * age)) * Math.Clamp(report.Reliability, 0, 1);
    }

    private static IEnumerable<string> Crowds(RightsReport report)
    {
        if (report.Text.Length > 0) yield return "t" + string.Concat(report.Text.Where(char.IsLetterOrDigit).Take(MostText)).ToLowerInvariant();
        if (report.Origin.Length > 0) yield return "o" + report.Origin;
        if (report.Since is { } since && report.Time - since < EstablishedDays * Day) yield return Invariant($"d{Math.DivRem(since, Day).Quotient}");
    }

    private static string English(RightsReason reason) => reason switch { RightsReason.Portrait => "portrait", RightsReason.Trademark => "trademark", _ => "copyright" };

    private static string Chinese(RightsReason reason) => reason switch { RightsReason.Portrait => "肖像", RightsReason.Trademark => "商标", _ => "著作权" };

    /// <summary>The reports about one target; reporters who share anything are one crowd, which weighs what its heaviest member weighs.</summary>
    private sealed class Complaint
    {
        private readonly Dictionary<string, int> _crowds = new(StringComparer.Ordinal);
        private readonly List<int> _parents = [];
        private readonly List<double> _weights = [];

        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public HashSet<RightsReason> Reasons { get; } = [];

        public HashSet<string> Holders { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Reporters { get; } = new(StringComparer.Ordinal);

        public int Reports { get; set; }

        public int Groups => _parents.Where((parent, at) => parent == at).Count();

        public double Weight => _weights.Where((_, at) => _parents[at] == at).Sum();

        public void Join(IEnumerable<string> keys, double weight)
        {
            var own = _parents.Count;
            _parents.Add(own);
            _weights.Add(weight);
            foreach (var key in keys)
            {
                if (!_crowds.TryAdd(key, own)) Unite(_crowds[key], own);
            }
        }

        private void Unite(int a, int b)
        {
            (a, b) = (Root(a), Root(b));
            if (a == b) return;
            _parents[b] = a;
            _weights[a] = Math.Max(_weights[a], _weights[b]);
        }

        private int Root(int at)
        {
            while (_parents[at] != at) at = _parents[at] = _parents[_parents[at]];
            return at;
        }
    }
}
