namespace Candor.Events;

/// <summary>Through what the account acted (<c>client.kind</c>).</summary>
public enum ClientKind : byte
{
    /// <summary>Not given, or a word this version does not know.</summary>
    Unstated,

    /// <summary>The platform's own app.</summary>
    App,

    /// <summary>The web site.</summary>
    Web,

    /// <summary>The public programming interface.</summary>
    Api,

    /// <summary>A partner's system.</summary>
    Partner,
}
