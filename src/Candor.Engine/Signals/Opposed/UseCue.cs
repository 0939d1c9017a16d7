namespace Candor.Signals.Opposed;

/// <summary>What a phrase is to the readers of opposed uses. No cue says anything alone.</summary>
internal enum UseCue : byte
{
    None,

    /// <summary>Looks like another phrase and is none.</summary>
    Mask,

    /// <summary>Denies what stands close behind it in the clause.</summary>
    Not,

    /// <summary>Forbids or fights all that stands behind it in the clause.</summary>
    Ban,

    /// <summary>Asks: its clause and the next.</summary>
    Ask,

    /// <summary>Makes a question of the clause that it ends.</summary>
    AskTail,

    /// <summary>Others are the subject.</summary>
    Third,

    /// <summary>The speaker is the subject again.</summary>
    First,

    /// <summary>Somebody else's words follow.</summary>
    Said,

    /// <summary>Tells the reader how to reach the author.</summary>
    Contact,

    /// <summary>A place of the author's where more is to be found: profile, comments, group.</summary>
    Spot,
    Price,

    /// <summary>Words of a sale: order, discount, in stock.</summary>
    Deal,

    /// <summary>A code or name to buy under, from which the author lives.</summary>
    Code,

    /// <summary>A course, a service, what is for sale.</summary>
    Goods,

    /// <summary>A tool, a file, a program: an offer only together with another one.</summary>
    Ware,

    /// <summary>Steps and the announcement of them.</summary>
    Teach,

    /// <summary>Income that is promised.</summary>
    Promise,

    /// <summary>Nobody will notice.</summary>
    Evade,
    Link,
    Rule,
    News,
    Official,
    Warn,
    Study,
    Build,
    Own,
    Privacy,
    Explain,
    Aid,
    Sponsor,
    Review,
    Parody,
    Fan,

    /// <summary>Says of itself that it is a fans' account.</summary>
    OfFans,
    Schedule,

    /// <summary>An AI mark: label, watermark, credentials.</summary>
    MarkAi,

    /// <summary>A mark of any kind.</summary>
    Mark,
    Ai,
    Remove,

    /// <summary>Removing and a mark of any kind in one phrase.</summary>
    RemoveMark,

    /// <summary>Removing and an AI mark in one phrase.</summary>
    RemoveAi,

    /// <summary>Getting past a detector of AI.</summary>
    Bypass,

    /// <summary>A term for account factories that needs no other word.</summary>
    Factory,

    /// <summary>Posts, comments or whole accounts that run by themselves.</summary>
    Auto,

    /// <summary>Many accounts.</summary>
    Many,

    /// <summary>Accounts, pages, telephones: many where a number of them stands before.</summary>
    Countable,

    /// <summary>A large number in words.</summary>
    Number,

    /// <summary>Running, building, scaling them.</summary>
    Run,
    /// <summary>Machines and programs, in the widest sense; as the next ones it counts only together with others.</summary>
    Machine,

    /// <summary>Accounts and what they run on.</summary>
    Account,

    /// <summary>Writing, publishing, answering.</summary>
    Publish,

    /// <summary>What a large number before makes masses of.</summary>
    Measure,

    /// <summary>Masses.</summary>
    Scale,

    /// <summary>Nobody needs to do anything, and it looks as if somebody did.</summary>
    Ease,

    /// <summary>Made to be gone.</summary>
    Gone,

    /// <summary>How long something was used.</summary>
    Span,

    /// <summary>What it did.</summary>
    Effect,
    Shock,

    /// <summary>What it did to those who saw it.</summary>
    Reaction,

    /// <summary>Share, save, look before it is deleted.</summary>
    Urge,

    /// <summary>Something is held back: you will not believe what.</summary>
    Gap,

    /// <summary>What follows is imagined.</summary>
    If,

    /// <summary>I am, this is.</summary>
    IAm,

    /// <summary>Speaks for a firm or a person: official, support.</summary>
    Office,

    /// <summary>In person, the real one.</summary>
    Person,
    Violent,
    Lewd,
}
