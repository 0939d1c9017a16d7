namespace Candor.Signals.Templates;

/// <summary>Posts that are copies of each other, tied by a chain of verified links; a family once three accounts are among their authors.</summary>
internal struct PostGroup
{
    /// <summary>Its own handle; 0 where the slot is free.</summary>
    public uint Handle;

    /// <summary>The group that it became part of; its own handle if of none.</summary>
    public uint Parent;

    /// <summary>Posts in it.</summary>
    public int Posts;

    /// <summary>The place of its family while that is open; -1 otherwise.</summary>
    public int Family;

    /// <summary>The number of its family; 0 before there are three accounts.</summary>
    public uint Number;

    /// <summary>It takes no more posts.</summary>
    public bool IsClosed;

    /// <summary>The account of its earliest post.</summary>
    public ulong First;

    /// <summary>Another account; 0 if there is only one.</summary>
    public ulong Second;

    /// <summary>Its earliest post.</summary>
    public ulong FirstPost;

    /// <summary>Time of the earliest post, Unix milliseconds.</summary>
    public long Began;

    /// <summary>Time of the latest post, Unix milliseconds.</summary>
    public long Ended;

    /// <summary>It had a post since the hand came by.</summary>
    public bool IsTouched;
}
