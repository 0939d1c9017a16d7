namespace Candor.Signals.Text.Experience;

/// <summary>A cue that was found, and what it says.</summary>
/// <param name="Cue">Its kind.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Nats">What it says for a claim (above 0) or against one; a kind that recurs says less each time.</param>
public readonly record struct ExperienceReason(ExperienceCue Cue, int Start, int Length, float Nats)
{
    /// <summary>What it is, in English.</summary>
    public string English => CueWeights.English(Cue);

    /// <summary>The same in Simplified Chinese.</summary>
    public string Chinese => CueWeights.Chinese(Cue);
}
