namespace Candor.Events;

/// <summary>What happened. The names follow the `type` attribute: `post.created` is <see cref="PostCreated"/>.</summary>
public enum EventType : byte
{
    /// <summary>A type this version does not know: kept and counted, otherwise ignored.</summary>
    Unknown,

    /// <summary>`account.registered`.</summary>
    AccountRegistered,

    /// <summary>`account.updated`.</summary>
    AccountUpdated,

    /// <summary>`post.created`.</summary>
    PostCreated,

    /// <summary>`post.edited`.</summary>
    PostEdited,

    /// <summary>`post.deleted`.</summary>
    PostDeleted,

    /// <summary>`comment.created`.</summary>
    CommentCreated,

    /// <summary>`message.sent`: never carries text.</summary>
    MessageSent,

    /// <summary>`reaction.added`.</summary>
    ReactionAdded,

    /// <summary>`reaction.removed`.</summary>
    ReactionRemoved,

    /// <summary>`follow.added`.</summary>
    FollowAdded,

    /// <summary>`follow.removed`.</summary>
    FollowRemoved,

    /// <summary>`session.started`.</summary>
    SessionStarted,

    /// <summary>`reach.measured`.</summary>
    ReachMeasured,

    /// <summary>`signal.provided`: the finding of another detector.</summary>
    SignalProvided,

    /// <summary>`post.curated`.</summary>
    PostCurated,

    /// <summary>`report.filed`.</summary>
    ReportFiled,
}
