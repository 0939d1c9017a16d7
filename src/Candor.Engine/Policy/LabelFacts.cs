using Candor.Labels;

namespace Candor.Policy;

/// <summary><c>labels</c> in conditions: where the label of the event's work stands. Known only once the rest of the condition holds.</summary>
public sealed class LabelFacts
{
    /// <summary>`none`, `declared`, `possible`, `suspected`, `confirmed`, `forced`, `disputed`, `upheld`, `withdrawn`.</summary>
    public LabelState State { get; set; }

    /// <summary>As the label says.</summary>
    public Degree Degree { get; set; }

    /// <summary>As the author says.</summary>
    public Degree Declared { get; set; }

    /// <summary>As others found.</summary>
    public Degree Found { get; set; }

    /// <summary>`none`, `omission`, `concealment`.</summary>
    public Hiding Hiding { get; set; }

    /// <summary>`unknown`, `agrees`, `under_declared`, `over_declared`.</summary>
    public Declaring Declaring { get; set; }

    /// <summary>Whether readers see a label.</summary>
    public bool IsShown { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public LabelFacts Copy() => (LabelFacts)MemberwiseClone();
}
