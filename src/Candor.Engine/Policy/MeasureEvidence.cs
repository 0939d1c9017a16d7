using Candor.Verdicts;

namespace Candor.Policy;

/// <summary>What was known of the account and the work when a measure was asked for: enough to hold it against what is said later.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Nats">The evidence, nats.</param>
/// <param name="Threshold">What it had to exceed; infinite without a calibration.</param>
/// <param name="PValue">Share of comparable people with as much; 1 if it is not known.</param>
/// <param name="Families">Families of evidence, a bit each as in <see cref="Signals.Family"/>.</param>
/// <param name="ShareAutomated">Share of public posts known to be posted automatically, 0 to 1.</param>
/// <param name="Seen">What the work, its files, a detector, a curator or a report said, in a few words; empty for nothing.</param>
public sealed record MeasureEvidence(VerdictKind Verdict, double Nats, double Threshold, double PValue, int Families, double ShareAutomated, string Seen)
{
    /// <summary>Nothing is known.</summary>
    public static MeasureEvidence None { get; } = new(VerdictKind.Unknown, 0, double.PositiveInfinity, 1, 0, 0, "");

    /// <summary>What facts hold.</summary>
    public static MeasureEvidence Of(Facts facts)
    {
        var verdict = facts.Verdict;
        var families = (verdict.Timing ? 1 << (int)Signals.Family.Timing : 0) | (verdict.Content ? 1 << (int)Signals.Family.Content : 0)
            | (verdict.Client ? 1 << (int)Signals.Family.Client : 0) | (verdict.Group ? 1 << (int)Signals.Family.Group : 0);
        return new MeasureEvidence(verdict.Kind, verdict.Evidence, verdict.Threshold, verdict.PValue, families, verdict.ShareAutomated, SeenOf(facts));
    }

    private static string SeenOf(Facts facts)
    {
        var seen = new List<string>();
        if (facts.Signals.Seen.Length > 0) seen.Add(facts.Signals.Seen);
        if (facts.File.Aigc.Length > 0) seen.Add($"AIGC label: {facts.File.Aigc}");
        if (facts.File.C2pa.Length > 0) seen.Add($"C2PA: {facts.File.C2pa}");
        if (facts.File.SourceType.Length > 0) seen.Add($"source type: {facts.File.SourceType}");
        if (facts.File.IsRemoved) seen.Add("marks taken off a file");
        if (facts.Finding.Name.Length > 0) seen.Add(FormattableString.Invariant($"finding {facts.Finding.Name}: {facts.Finding.Score:0.##}"));
        if (facts.Curation.Class.Length > 0) seen.Add(FormattableString.Invariant($"curated as {facts.Curation.Class}: {facts.Curation.Quality:0.##}"));
        if (facts.Report.Reason.Length > 0) seen.Add($"reported: {facts.Report.Reason}");
        if (facts.Families.TemplateAccounts > 0) seen.Add(FormattableString.Invariant($"template of {facts.Families.TemplateAccounts} accounts"));
        if (facts.Families.GroupId.Length > 0) seen.Add($"{facts.Families.Group} {facts.Families.GroupId}");
        return string.Join("; ", seen);
    }
}
