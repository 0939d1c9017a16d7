namespace Candor.Cli.Generation;

/// <summary>What an account does, or what is found out about it; each becomes one event type.</summary>
internal enum ActKind
{
    Register,
    Update,
    StartSession,
    Post,
    Edit,
    Delete,
    Comment,
    Message,
    React,
    Unreact,
    Follow,
    Unfollow,
    Reach,
    Signal,
    Curate,
    Report,

    /// <summary>Anything but a post: what exactly is drawn when its turn comes.</summary>
    Other,
}
