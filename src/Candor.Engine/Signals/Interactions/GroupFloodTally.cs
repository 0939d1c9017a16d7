namespace Candor.Signals.Interactions;

/// <summary>Replies of one account, or of all together, in a flood by several.</summary>
/// <param name="people">What people do at most.</param>
internal sealed class GroupFloodTally(PeopleBounds people)
{
    private ShareTest _repeats;

    /// <summary>Replies so far.</summary>
    public int Replies { get; private set; }

    /// <summary>Longer texts that somebody else wrote just before.</summary>
    public ShareTest Repeats => _repeats;

    /// <summary>Takes a reply.</summary>
    /// <param name="block">What it belongs to.</param>
    /// <param name="isRepeated">Whether its text is somebody else's; null if it cannot be told.</param>
    public void Add(int block, bool? isRepeated)
    {
        Replies++;
        if (isRepeated is { } repeated) _repeats.Add(block, repeated, people.OthersRepeats);
    }
}
