namespace Candor.Signals.Interactions;

/// <summary>Ways of making interaction that nobody meant.</summary>
public enum InteractionKind : byte
{
    /// <summary>Accounts that react to and comment on one another, promptly and completely.</summary>
    Ring,

    /// <summary>One account that answers another over and over, unanswered.</summary>
    ReplyFlood,

    /// <summary>Several accounts that flood one with the same texts.</summary>
    GroupFlood,

    /// <summary>Accounts that talk with each other to a timetable and from a script.</summary>
    FabricatedConversation,

    /// <summary>One account that opens conversations with strangers in bulk.</summary>
    MessageFanOut,

    /// <summary>One account that reacts to and comments on strangers at a machine's rate.</summary>
    LowEffort,
}
