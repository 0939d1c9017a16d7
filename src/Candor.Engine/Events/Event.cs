using System.Diagnostics.CodeAnalysis;
using Candor.Events.Detectors;

namespace Candor.Events;

/// <summary>
/// One event, as far as the engine needs it: fixed in size and without references, so that millions lie side by side in an array.
/// Identifiers are keyed hashes (<see cref="EventKeys"/>); text stays with the <see cref="EventReader"/>.
/// </summary>
[SuppressMessage("Naming", "CA1716", Justification = "The word of the domain; a keyword only in a language that no caller uses.")]
public struct Event
{
    /// <summary>Of source and id together: the same key is the same event.</summary>
    public UInt128 Key { get; set; }

    /// <summary>The producer (<c>source</c>) of a numbered event; 0 without a number.</summary>
    public ulong Source { get; set; }

    /// <summary>Its number at the producer, from 1 (<c>sequence</c>); 0 if the producer does not number its events.</summary>
    public long Sequence { get; set; }

    /// <summary>When it happened, in milliseconds since 1970-01-01T00:00Z.</summary>
    public long Time { get; set; }

    /// <summary>The acting account (<c>subject</c>).</summary>
    public ulong Account { get; set; }

    /// <summary>
    /// The content meant, 0 if none is given: the <c>comment</c> of a comment, otherwise <c>post</c>; of a report its <c>target</c>, of
    /// a provided signal its <c>about</c>, whichever of post, comment, message and media is named there.
    /// </summary>
    public ulong Post { get; set; }

    /// <summary>What it belongs to, 0 if not given: the post under which a comment stands, the conversation of a message.</summary>
    public ulong Parent { get; set; }

    /// <summary>The comment that a comment answers (<c>parent</c>), 0 if not given. Some platforms name the post where none is answered.</summary>
    public ulong ReplyTo { get; set; }

    /// <summary>The post that a post reposts or quotes, 0 if not given.</summary>
    public ulong RepostOf { get; set; }

    /// <summary>
    /// The other account, 0 if not given: <c>to</c> of a follow or comment, the account that a signal is about or a report names, the one that
    /// invited a registered account.
    /// </summary>
    public ulong Target { get; set; }

    /// <summary>The platform's topic of a post, 0 if not given.</summary>
    public ulong Topic { get; set; }

    /// <summary>The platform's class of the account's name, on <c>account.registered</c>; 0 if not given.</summary>
    public ulong NameClass { get; set; }

    /// <summary>The client's device, 0 if not given.</summary>
    public ulong Device { get; set; }

    /// <summary>The client's network, 0 if not given.</summary>
    public ulong Network { get; set; }

    /// <summary>The client's app, 0 if not given.</summary>
    public ulong App { get; set; }

    /// <summary>From first key to sending, in milliseconds; -1 if not given.</summary>
    public int ComposedMs { get; set; }

    /// <summary>From seeing what it answers to sending a comment, in milliseconds; -1 if not given, or given as later than the comment.</summary>
    public int SeenMs { get; set; }

    /// <summary>How many receive a message: 1 if not given. 0 for everything but messages.</summary>
    public int Recipients { get; set; }

    /// <summary>A message's length as the platform counts it; -1 if not given.</summary>
    public int Length { get; set; }

    /// <summary>How many <c>tags</c> a post or comment has; of them the reader keeps some.</summary>
    public int TagCount { get; set; }

    /// <summary>The detector's name and version, of a provided signal or a review of one; 0 if not named.</summary>
    public ulong Detector { get; set; }

    /// <summary>What a registry of detectors makes of a provided signal; <see cref="FindingFate.None"/> without one.</summary>
    public FindingFate Fate { get; set; }

    /// <summary>
    /// A provided signal's strength from 0 to 1, from <c>score</c> or else from <c>class</c>; of a review 1 for right and 0 for wrong; NaN if none says.
    /// </summary>
    public float Score { get; set; }

    /// <summary>The language, see <see cref="LanguageCode"/>; 0 if not given.</summary>
    public ushort Language { get; set; }

    /// <summary>What happened.</summary>
    public EventType Type { get; set; }

    /// <summary>Where something was said.</summary>
    public Surface Surface { get; set; }

    /// <summary>What the author says of a post's making.</summary>
    public Declaration Declared { get; set; }

    /// <summary>What the account says of itself, on <c>account.updated</c>.</summary>
    public DeclaredAutomation DeclaredAutomation { get; set; }

    /// <summary>For whom the account was made, on <c>account.registered</c>.</summary>
    public AccountKind Kind { get; set; }

    /// <summary>What a reaction is.</summary>
    public ReactionKind Reaction { get; set; }

    /// <summary>Through what the account acted.</summary>
    public ClientKind Client { get; set; }

    /// <summary>What another detector found, on <c>signal.provided</c>.</summary>
    public ProvidedSignal Provided { get; set; }

    /// <summary>What the files of a post say of its making.</summary>
    public FileFinding Files { get; set; }

    /// <summary>A post for followers only.</summary>
    public bool FollowersOnly { get; set; }

    /// <summary>The text was pasted, by the platform's word.</summary>
    public bool Pasted { get; set; }

    /// <summary>The post was sent by a schedule, by the platform's word.</summary>
    public bool Scheduled { get; set; }

    /// <summary>The post or comment has text, title included, that is not empty.</summary>
    public bool HasText { get; set; }

    /// <summary>Whether its text says something about who writes: not if it is declared to be edited or made by an AI.</summary>
    public readonly bool CountsAsContent => Declared is not (Declaration.Edited or Declaration.Generated);
}
