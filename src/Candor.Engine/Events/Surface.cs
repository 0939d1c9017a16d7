namespace Candor.Events;

/// <summary>Where something was said. Decides what may be judged: text only on the first two.</summary>
public enum Surface : byte
{
    /// <summary>Nowhere: the event says nothing to anybody.</summary>
    None,

    /// <summary>A post, public or for followers (<see cref="Event.FollowersOnly"/>).</summary>
    Post,

    /// <summary>A comment under a post.</summary>
    Comment,

    /// <summary>A private message; also a message whose surface is not given.</summary>
    PrivateMessage,

    /// <summary>A message to a group.</summary>
    GroupChat,
}
