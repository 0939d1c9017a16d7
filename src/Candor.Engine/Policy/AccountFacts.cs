using Candor.Events;

namespace Candor.Policy;

/// <summary><c>account</c> in conditions: whom the event is about, as far as its own acts tell.</summary>
public sealed class AccountFacts
{
    /// <summary>For whom it was made: `unstated`, `person`, `brand`, `service`.</summary>
    public AccountKind Kind { get; set; }

    /// <summary>What it says of itself: `unstated`, `none`, `assisted`, `automated`.</summary>
    public DeclaredAutomation DeclaredAutomation { get; set; }

    /// <summary>Through what it was registered.</summary>
    public ClientKind RegisteredThrough { get; set; }

    /// <summary>Primary subtag of its main language; empty if unknown, or if it has acted too little.</summary>
    public string Language { get; set; } = "";

    /// <summary>Posts, comments and messages in all, at most 65,535, this one among them.</summary>
    public int Acts { get; set; }

    /// <summary>Public posts; 0 while it has acted too little to tell.</summary>
    public int PublicPosts { get; set; }

    /// <summary>Of them, those known to be posted automatically.</summary>
    public int AutomatedPosts { get; set; }

    /// <summary>Posts and comments in the window that it declared edited or generated.</summary>
    public int DeclaredAi { get; set; }

    /// <summary>Reactions and follows, at most 255.</summary>
    public int Interactions { get; set; }

    /// <summary>Of them, those through the programming interface.</summary>
    public int AutomatedInteractions { get; set; }

    /// <summary>Other accounts seen on one of its devices, the most.</summary>
    public int DeviceSharers { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public AccountFacts Copy() => (AccountFacts)MemberwiseClone();
}
