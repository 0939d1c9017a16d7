namespace Candor.Cli.Reporting;

/// <summary>A reason as a verdict line has it.</summary>
/// <param name="Code">`channel.feature`.</param>
/// <param name="Family">Its family.</param>
/// <param name="Fact">The fact in both languages.</param>
/// <param name="ShareBelow">Share of people with less; NaN if there is nobody to compare with.</param>
/// <param name="Nats">What it adds to the evidence.</param>
/// <param name="Events">Events that show it.</param>
/// <param name="EvidenceWithout">Evidence had it never been measured; NaN where that was not asked.</param>
internal sealed record ReportedReason(
    string Code, string Family, Bilingual Fact, double ShareBelow, double Nats, IReadOnlyList<string> Events, double EvidenceWithout);
