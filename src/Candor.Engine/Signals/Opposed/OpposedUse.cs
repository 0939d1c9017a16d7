namespace Candor.Signals.Opposed;

/// <summary>Uses of content that a community may oppose, whoever or whatever made it. The names policies know them by: <see cref="UseSignal.NameOf"/>.</summary>
public enum OpposedUse : byte
{
    /// <summary>Sells or teaches how to take AI marks, labels or provenance data off.</summary>
    RemovalTutorial,

    /// <summary>Sells or teaches how to run accounts in masses or without people.</summary>
    FactoryTutorial,

    /// <summary>Sells something under a hot topic that it has nothing to do with.</summary>
    HotTopicRiding,

    /// <summary>A classic work's lines or characters, altered or put into advertising or violence.</summary>
    SpoofedClassic,

    /// <summary>An account that bears, or a text that claims, the name of a protected person or brand.</summary>
    Impersonation,

    /// <summary>Complaints of those who hold the rights.</summary>
    RightsComplaint,

    /// <summary>Words made for clicks. Never more than a weak signal.</summary>
    Sensational,

    /// <summary>First-hand experience is told, and the reader sent to buy, without a word of who pays.</summary>
    DisguisedAd,
}
