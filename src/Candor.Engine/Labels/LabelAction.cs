namespace Candor.Labels;

/// <summary>Something that is to be done to a label.</summary>
/// <param name="Act">What.</param>
/// <param name="Source">On whose word.</param>
/// <param name="Actor">Who did it: an account, a reviewer, a detector with its version, a rule with its policy version.</param>
/// <param name="Time">When, Unix milliseconds of event time.</param>
/// <param name="Degree">The degree meant; unused by <see cref="LabelAct.Dispute"/>, <see cref="LabelAct.Withdraw"/> and <see cref="LabelAct.Reopen"/>.</param>
/// <param name="Reason">Why, as it is kept and shown.</param>
/// <param name="Hiding">Whether silence was a lapse or an attempt to hide.</param>
public sealed record LabelAction(LabelAct Act, LabelSource Source, string Actor, long Time, Degree Degree, string Reason, Hiding Hiding = Hiding.None);
