using Candor.Labels;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>Fills in what depends on what was decided before.</summary>
internal static class LateFactReader
{
    public static void Read(Facts facts, Label label, Enforcer enforcer, ulong account, long time)
    {
        var labels = facts.Labels;
        (labels.State, labels.Degree, labels.Declared, labels.Found) = (label.State, label.Degree, label.Declared, label.Found);
        (labels.Hiding, labels.Declaring, labels.IsShown) = (label.Hiding, label.Declaring, label.IsShown);
        var history = facts.History;
        history.Strikes = enforcer.StrikesOf(account, time);
        history.Measures = enforcer.MeasuresOf(account).Count(measure => measure.Status == MeasureStatus.Applied && measure.Kind != MeasureKind.Boost);
        foreach (var measure in enforcer.InForce(account, time))
        {
            history.Warned |= measure.Kind == MeasureKind.Warn;
            history.Challenged |= measure.Kind == MeasureKind.Challenge;
            history.Limited |= measure.Kind is MeasureKind.LimitDistribution or MeasureKind.LimitPosting;
            history.Suspended |= measure.Kind == MeasureKind.Suspend;
            history.Banned |= measure.Kind == MeasureKind.Ban;
        }
    }
}
