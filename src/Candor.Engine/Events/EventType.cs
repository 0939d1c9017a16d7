namespace Candor.Events;

/// <summary>What happened. The names follow the <c>type</c> attribute: <c>post.created</c> is <see cref="PostCreated"/>.</summary>
public enum EventType : byte
{
    /// <summary>A type this version does not know: kept and counted, otherwise ignored.</summary>
    Unknown,

    /// <summary><c>account.registered</c>.</summary>
    AccountRegistered,

    /// <summary><c>account.updated</c>.</summary>
    AccountUpdated,

    /// <summary><c>post.created</c>.</summary>
    PostCreated,

    /// <summary><c>post.edited</c>.</summary>
    PostEdited,

    /// <summary><c>post.deleted</c>.</summary>
    PostDeleted,

    /// <summary><c>comment.created</c>.</summary>
    CommentCreated,

    /// <summary><c>message.sent</c>: never carries text.</summary>
    MessageSent,

    /// <summary><c>reaction.added</c>.</summary>
    ReactionAdded,

    /// <summary><c>reaction.removed</c>.</summary>
    ReactionRemoved,

    /// <summary><c>follow.added</c>.</summary>
    FollowAdded,

    /// <summary><c>follow.removed</c>.</summary>
    FollowRemoved,

    /// <summary><c>session.started</c>.</summary>
    SessionStarted,

    /// <summary><c>reach.measured</c>.</summary>
    ReachMeasured,

    /// <summary><c>signal.provided</c>: the finding of another detector.</summary>
    SignalProvided,

    /// <summary><c>post.curated</c>.</summary>
    PostCurated,

    /// <summary><c>report.filed</c>.</summary>
    ReportFiled,

    /// <summary><c>finding.reviewed</c>: a person's word on whether another detector was right.</summary>
    FindingReviewed,
}
