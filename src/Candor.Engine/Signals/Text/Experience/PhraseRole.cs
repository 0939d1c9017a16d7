namespace Candor.Signals.Text.Experience;

/// <summary>What a phrase does in a sentence. Several roles lead to a cue only together.</summary>
internal enum PhraseRole : byte
{
    None,

    /// <summary>Looks like another phrase and is none: "ten o'clock" is no order.</summary>
    Mask,

    /// <summary>An adverb or a pointer (this shop): may stand before an act whose subject is left out.</summary>
    Filler,

    /// <summary>I, we.</summary>
    First,

    /// <summary>You, everyone.</summary>
    Second,

    /// <summary>He, they, people.</summary>
    Third,
    Act,
    Move,
    Word,
    Own,
    Companion,
    Occasion,
    Amount,
    Sense,

    /// <summary>What is appraised: service, room, parcel.</summary>
    Aspect,

    /// <summary>How it is: clean, slow.</summary>
    Quality,
    Reaction,

    /// <summary>Advice that leaves the clause as it is.</summary>
    Advice,

    /// <summary>Should, must, can: what the clause says did not happen.</summary>
    Norm,
    If,
    NotDone,
    Said,
    Ask,
    Defines,
    Field,
    News,
    Story,
    Study,
    Shop,
}
