namespace Candor.Events;

/// <summary>What a reaction is: <c>kind</c> of <c>reaction.added</c>.</summary>
public enum ReactionKind : byte
{
    /// <summary>Not given, or a word that is not known.</summary>
    Unstated,

    /// <summary>It likes.</summary>
    Like,

    /// <summary>It keeps for later.</summary>
    Collect,

    /// <summary>It sends to others.</summary>
    Share,

    /// <summary>It shows to its followers.</summary>
    Repost,
}
