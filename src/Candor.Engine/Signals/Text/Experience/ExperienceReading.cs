namespace Candor.Signals.Text.Experience;

/// <summary>What one text claims.</summary>
/// <param name="Score">Log-odds by stated weights, nats; no probability. See <see cref="ExperienceClassifier"/>.</param>
/// <param name="Verdict">What the score comes to.</param>
public readonly record struct ExperienceReading(float Score, ExperienceVerdict Verdict);
