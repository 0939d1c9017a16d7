namespace Candor.Events.Traces;

/// <summary>
/// What an event leaves behind to be compared with other accounts' events: identifiers as keyed hashes (<see cref="EventKeys"/>, 0 where not given), no text.
/// Its words, tags, links, mentions and sketch stand beside it in a <see cref="TraceSet"/>.
/// </summary>
public struct Trace
{
    /// <summary>The event's place in the input.</summary>
    public long Sequence { get; set; }

    /// <summary>When it happened, in milliseconds since 1970-01-01T00:00Z.</summary>
    public long Time { get; set; }

    /// <summary>The acting account.</summary>
    public ulong Account { get; set; }

    /// <summary>The content itself: post or comment; of a reaction the post reacted to.</summary>
    public ulong Post { get; set; }

    /// <summary>What it belongs to: the post under which a comment stands, the conversation of a message.</summary>
    public ulong Parent { get; set; }

    /// <summary>The comment that a comment answers; some platforms name the post where none is answered.</summary>
    public ulong ReplyTo { get; set; }

    /// <summary>The other account: answered, followed, reported; of a registered account the one that invited it.</summary>
    public ulong Target { get; set; }

    /// <summary>The post that a post reposts.</summary>
    public ulong RepostOf { get; set; }

    /// <summary>The platform's topic of a post.</summary>
    public ulong Topic { get; set; }

    /// <summary>The client's device.</summary>
    public ulong Device { get; set; }

    /// <summary>The client's network.</summary>
    public ulong Network { get; set; }

    /// <summary>The client's app: its build.</summary>
    public ulong App { get; set; }

    /// <summary>The platform's class of the account's name, on registration.</summary>
    public ulong NameClass { get; set; }

    /// <summary>Hash of the whole text, folded; 0 without one. The same text has the same hash.</summary>
    public ulong Text { get; set; }

    /// <summary>The template family that its text belongs to; 0 for none.</summary>
    public uint Family { get; set; }

    /// <summary>How many receive a message; 0 for everything else.</summary>
    public int Recipients { get; set; }

    /// <summary>Characters of its text; of a message its length as the platform counts it. 0 without a text.</summary>
    public int Length { get; set; }

    /// <summary>From first key to sending, in milliseconds, at least 1; 0 if not given.</summary>
    public int ComposedMs { get; set; }

    /// <summary>From seeing what it answers to sending a comment, in milliseconds, at least 1; 0 if not given.</summary>
    public int SeenMs { get; set; }

    /// <summary>The language, see <see cref="LanguageCode"/>.</summary>
    public ushort Language { get; set; }

    /// <summary>What happened.</summary>
    public EventType Type { get; set; }

    /// <summary>Where something was said.</summary>
    public Surface Surface { get; set; }

    /// <summary>What the author says of a post's making.</summary>
    public Declaration Declared { get; set; }

    /// <summary>What a reaction is.</summary>
    public ReactionKind Reaction { get; set; }

    /// <summary>Through what the account acted.</summary>
    public ClientKind Client { get; set; }

    /// <summary>For whom the account was made, on registration.</summary>
    public AccountKind Kind { get; set; }

    /// <summary>What the account says of itself, on <c>account.updated</c>.</summary>
    public DeclaredAutomation Automation { get; set; }

    /// <summary>The text was pasted, by the platform's word.</summary>
    public bool Pasted { get; set; }

    /// <summary>The post was sent by a schedule, by the platform's word.</summary>
    public bool Scheduled { get; set; }
}
