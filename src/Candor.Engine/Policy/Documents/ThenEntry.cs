using Candor.Cel;
using Candor.Labels;

namespace Candor.Policy.Documents;

/// <summary>One thing a rule asks for.</summary>
/// <param name="Kind">The measure.</param>
/// <param name="Scope">About the work or the account.</param>
/// <param name="Lasts">Milliseconds; null for no end.</param>
/// <param name="Strike">Weight of the strike that comes with it.</param>
/// <param name="Act">What is done to the label; null for other measures.</param>
/// <param name="Degree">The degree of the label; null for what the file's mark says.</param>
/// <param name="Hiding">Whether silence was a lapse or an attempt to hide.</param>
/// <param name="Position">Where it stands.</param>
public sealed record ThenEntry(MeasureKind Kind, MeasureScope Scope, long? Lasts, int Strike, LabelAct? Act, Degree? Degree, Hiding Hiding, CelPosition Position);
