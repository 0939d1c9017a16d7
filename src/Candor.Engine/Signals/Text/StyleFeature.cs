namespace Candor.Signals.Text;

/// <summary>A number read from a single text.</summary>
/// <param name="Name">Lower case with underscores, as in models.</param>
/// <param name="English">What it is.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record StyleFeature(string Name, string English, string Chinese);
