namespace Candor.Policy.Documents;

/// <summary>A number that may differ between strata.</summary>
/// <param name="Name">Its name in conditions: `thresholds.NAME`.</param>
/// <param name="Value">Where no stratum says otherwise.</param>
/// <param name="Strata">By language, kind and activity: `zh`, `zh/brand`, `*/service`; the one that names most wins, of those the first.</param>
public sealed record ThresholdEntry(Located Name, double Value, IReadOnlyList<(Located Stratum, double Value)> Strata);
