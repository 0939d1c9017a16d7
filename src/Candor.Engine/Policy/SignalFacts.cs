namespace Candor.Policy;

/// <summary><c>signals</c> in conditions: how plainly opposed uses are seen in the text, 0 to 1, and what else it shows. 0.5 and more is strong (docs/opposed.md).</summary>
public sealed class SignalFacts
{
    /// <summary>It teaches or sells how to take AI marks off.</summary>
    public double RemovalTutorial { get; set; }

    /// <summary>It teaches or sells how to run accounts in masses or without people.</summary>
    public double FactoryTutorial { get; set; }

    /// <summary>It sells something under a hot topic that has nothing to do with it.</summary>
    public double HotTopicRiding { get; set; }

    /// <summary>It alters a classic work, or puts it into advertising or violence.</summary>
    public double SpoofedClassic { get; set; }

    /// <summary>It claims the name of a protected person or brand.</summary>
    public double Impersonation { get; set; }

    /// <summary>Words made for clicks.</summary>
    public double Sensational { get; set; }

    /// <summary>It tells of own experience, sends the reader to buy, and does not say who pays.</summary>
    public double DisguisedAd { get; set; }

    /// <summary>It claims first-hand experience, as far as its first 240 characters tell. Known only once the rest of the condition holds.</summary>
    public bool ClaimsExperience { get; set; }

    /// <summary>What was seen of these, in English; empty if nothing.</summary>
    public string Seen { get; set; } = "";

    /// <summary>In Simplified Chinese.</summary>
    public string SeenChinese { get; set; } = "";

    /// <summary>A copy that stays as it is.</summary>
    public SignalFacts Copy() => (SignalFacts)MemberwiseClone();
}
