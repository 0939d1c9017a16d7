using Candor.Signals;

namespace Candor.Verdicts;

/// <summary>What an account's evidence comes to: the core of a verdict.</summary>
/// <param name="Verdict">The verdict; unknown with the calibration that ships.</param>
/// <param name="WouldBe">What it would be against those people, or against everybody where they are too few.</param>
/// <param name="Families">Families of evidence present, a bit for each <see cref="Family"/>.</param>
/// <param name="Threshold">What the evidence is measured against, nats; positive infinity if the people are too few.</param>
/// <param name="PValue">Share of people with at least that much evidence, 0 to 1; NaN without a calibration of one's own.</param>
public readonly record struct Decision(VerdictKind Verdict, VerdictKind WouldBe, int Families, float Threshold, double PValue);
