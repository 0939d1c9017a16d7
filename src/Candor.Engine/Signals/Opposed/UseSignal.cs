namespace Candor.Signals.Opposed;

/// <summary>What was seen of an opposed use. A signal only says; policy decides.</summary>
public sealed record UseSignal
{
    /// <summary>The use.</summary>
    public required OpposedUse Use { get; init; }

    /// <summary>How plainly it is seen, above 0 to 1. No probability: see docs/opposed.md for what levels mean.</summary>
    public required float Strength { get; init; }

    /// <summary>What was seen, in English.</summary>
    public required string Reason { get; init; }

    /// <summary>The same in Simplified Chinese.</summary>
    public required string ReasonChinese { get; init; }

    /// <summary>The words and places, in no order that matters.</summary>
    public required IReadOnlyList<UseEvidence> Evidence { get; init; }

    /// <summary>The name by which policies know it: `removal_tutorial`.</summary>
    public string Name => NameOf(Use);

    /// <summary>The name of a use.</summary>
    public static string NameOf(OpposedUse use) => use switch
    {
        OpposedUse.RemovalTutorial => "removal_tutorial",
        OpposedUse.FactoryTutorial => "factory_tutorial",
        OpposedUse.HotTopicRiding => "hot_topic_riding",
        OpposedUse.SpoofedClassic => "spoofed_classic",
        OpposedUse.Impersonation => "impersonation",
        OpposedUse.RightsComplaint => "rights_complaint",
        OpposedUse.Sensational => "sensational",
        OpposedUse.DisguisedAd => "disguised_ad",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "There is no such use."),
    };
}
