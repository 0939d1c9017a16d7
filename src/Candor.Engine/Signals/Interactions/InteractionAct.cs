using Candor.Events;

namespace Candor.Signals.Interactions;

/// <summary>One account acts towards another: a reaction, a comment, a repost, a mention in a post. Numbers are places in an <see cref="InteractionTable"/>; -1 stands for what is not known.</summary>
internal struct InteractionAct
{
    /// <summary>When, in milliseconds since 1970-01-01T00:00Z.</summary>
    public long Time;

    /// <summary>Who acts.</summary>
    public int Actor;

    /// <summary>Towards whom: the account answered, or the author of what is reacted to.</summary>
    public int Target;

    /// <summary>What is reacted to; of a comment the post under which it stands.</summary>
    public int Content;

    /// <summary>Place of the trace.</summary>
    public int Place;

    /// <summary><see cref="EventType.ReactionAdded"/>, <see cref="EventType.CommentCreated"/>, or <see cref="EventType.PostCreated"/> for reposts and mentions.</summary>
    public EventType Type;

    /// <summary>Nothing passed between the two before.</summary>
    public bool IsFirst;

    /// <summary>The actor acted towards the target before, and the target not towards the actor since.</summary>
    public bool IsUnanswered;
}
