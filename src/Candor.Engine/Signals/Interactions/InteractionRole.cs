namespace Candor.Signals.Interactions;

/// <summary>What an account did in a finding.</summary>
public enum InteractionRole : byte
{
    /// <summary>Gave reactions and comments inside a ring.</summary>
    Giver,

    /// <summary>Sent the replies of a flood.</summary>
    Flooder,

    /// <summary>Spoke in made conversations.</summary>
    Speaker,

    /// <summary>Sent the messages.</summary>
    Sender,

    /// <summary>Reacted and commented in bulk.</summary>
    Reactor,
}
