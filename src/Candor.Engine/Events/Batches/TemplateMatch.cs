namespace Candor.Events.Batches;

/// <summary>What an event's text has to do with a template family; nothing for most.</summary>
public struct TemplateMatch
{
    /// <summary>The family's number; 0 for none.</summary>
    public uint Family { get; set; }

    /// <summary>Different accounts in the family with this event, about.</summary>
    public int Accounts { get; set; }

    /// <summary>From the family's first post to this event, in minutes; 0 for the first.</summary>
    public int Minutes { get; set; }

    /// <summary>Whether this account wrote the family's first post, by the time of the events: it is copied, and is never charged for that.</summary>
    public bool IsFirst { get; set; }

    /// <summary>Whether the family is of a kind that people share in good faith: a quotation, a repost, a common phrase.</summary>
    public bool IsBenign { get; set; }
}
