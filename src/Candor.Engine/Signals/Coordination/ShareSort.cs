namespace Candor.Signals.Coordination;

/// <summary>What two accounts can act on together.</summary>
public enum ShareSort : byte
{
    /// <summary>The same text, or one of the same template family.</summary>
    Text,

    /// <summary>The same link.</summary>
    Link,

    /// <summary>The same tag.</summary>
    Tag,

    /// <summary>The same account mentioned.</summary>
    Mention,

    /// <summary>The same post reposted.</summary>
    Repost,

    /// <summary>Comments under the same post.</summary>
    Comment,

    /// <summary>Reactions to the same post.</summary>
    Reaction,

    /// <summary>The same account followed.</summary>
    Follow,
}
