namespace Candor.Policy.Counting;

/// <summary>What in an event a counter goes by.</summary>
public enum CounterKey : byte
{
    /// <summary>The account that acts.</summary>
    Account,

    /// <summary>The account that the event is about: the one reported, the author of what is reported or curated; else the one that acts.</summary>
    Subject,

    /// <summary>The post, comment or message.</summary>
    Content,

    /// <summary>The post under which a comment stands, the conversation of a message.</summary>
    Parent,

    /// <summary>The device.</summary>
    Device,

    /// <summary>The network.</summary>
    Network,

    /// <summary>The client application.</summary>
    App,

    /// <summary>The topic of a post.</summary>
    Topic,

    /// <summary>The class of the account's name.</summary>
    NameClass,

    /// <summary>The template of the text.</summary>
    Template,

    /// <summary>Everything together.</summary>
    All,
}
