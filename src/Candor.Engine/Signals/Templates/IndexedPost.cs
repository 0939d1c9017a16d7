namespace Candor.Signals.Templates;

/// <summary>What the index remembers of a post beside its sketch, 40 bytes.</summary>
internal struct IndexedPost
{
    /// <summary>Who wrote it.</summary>
    public ulong Account;

    /// <summary>The post or comment.</summary>
    public ulong Post;

    /// <summary>When, Unix milliseconds.</summary>
    public long Time;

    /// <summary>The group that it belongs to, see <see cref="PostGroups"/>; 0 for none.</summary>
    public uint Group;

    /// <summary>The upper half of its skeleton's hash; the lower half is under what it is looked up.</summary>
    public uint Skeleton;
}
