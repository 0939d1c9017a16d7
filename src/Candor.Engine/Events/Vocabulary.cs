namespace Candor.Events;

/// <summary>The words of the format. A word that is not known gives the enum's zero: a platform may be ahead of this version.</summary>
internal static class Vocabulary
{
    public static EnvelopeMember Envelope(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => EnvelopeMember.Id,
        4 when name.SequenceEqual("data"u8) => EnvelopeMember.Data,
        4 when name.SequenceEqual("type"u8) => EnvelopeMember.Type,
        4 when name.SequenceEqual("time"u8) => EnvelopeMember.Time,
        6 when name.SequenceEqual("source"u8) => EnvelopeMember.Source,
        7 when name.SequenceEqual("subject"u8) => EnvelopeMember.Subject,
        8 when name.SequenceEqual("sequence"u8) => EnvelopeMember.Sequence,
        11 when name.SequenceEqual("specversion"u8) => EnvelopeMember.SpecVersion,
        12 when name.SequenceEqual("sequencetype"u8) => EnvelopeMember.SequenceType,
        _ => EnvelopeMember.None,
    };

    public static EventType Type(ReadOnlySpan<byte> word) => word.Length switch
    {
        11 when word.SequenceEqual("post.edited"u8) => EventType.PostEdited,
        12 when word.SequenceEqual("post.created"u8) => EventType.PostCreated,
        12 when word.SequenceEqual("post.deleted"u8) => EventType.PostDeleted,
        12 when word.SequenceEqual("post.curated"u8) => EventType.PostCurated,
        12 when word.SequenceEqual("message.sent"u8) => EventType.MessageSent,
        12 when word.SequenceEqual("follow.added"u8) => EventType.FollowAdded,
        12 when word.SequenceEqual("report.filed"u8) => EventType.ReportFiled,
        14 when word.SequenceEqual("reaction.added"u8) => EventType.ReactionAdded,
        14 when word.SequenceEqual("follow.removed"u8) => EventType.FollowRemoved,
        14 when word.SequenceEqual("reach.measured"u8) => EventType.ReachMeasured,
        15 when word.SequenceEqual("comment.created"u8) => EventType.CommentCreated,
        15 when word.SequenceEqual("session.started"u8) => EventType.SessionStarted,
        15 when word.SequenceEqual("signal.provided"u8) => EventType.SignalProvided,
        15 when word.SequenceEqual("account.updated"u8) => EventType.AccountUpdated,
        16 when word.SequenceEqual("reaction.removed"u8) => EventType.ReactionRemoved,
        16 when word.SequenceEqual("finding.reviewed"u8) => EventType.FindingReviewed,
        18 when word.SequenceEqual("account.registered"u8) => EventType.AccountRegistered,
        _ => EventType.Unknown,
    };

    public static Declaration Declared(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("none"u8) ? Declaration.None
        : word.SequenceEqual("assisted"u8) ? Declaration.Assisted
        : word.SequenceEqual("edited"u8) ? Declaration.Edited
        : word.SequenceEqual("generated"u8) ? Declaration.Generated
        : Declaration.Unstated;

    public static DeclaredAutomation Automation(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("none"u8) ? DeclaredAutomation.None
        : word.SequenceEqual("assisted"u8) ? DeclaredAutomation.Assisted
        : word.SequenceEqual("automated"u8) ? DeclaredAutomation.Automated
        : DeclaredAutomation.Unstated;

    public static AccountKind Account(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("person"u8) ? AccountKind.Person
        : word.SequenceEqual("brand"u8) ? AccountKind.Brand
        : word.SequenceEqual("service"u8) ? AccountKind.Service
        : AccountKind.Unstated;

    public static ReactionKind Reaction(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("like"u8) ? ReactionKind.Like
        : word.SequenceEqual("collect"u8) ? ReactionKind.Collect
        : word.SequenceEqual("share"u8) ? ReactionKind.Share
        : word.SequenceEqual("repost"u8) ? ReactionKind.Repost
        : ReactionKind.Unstated;

    public static ClientKind Client(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("app"u8) ? ClientKind.App
        : word.SequenceEqual("web"u8) ? ClientKind.Web
        : word.SequenceEqual("api"u8) ? ClientKind.Api
        : word.SequenceEqual("partner"u8) ? ClientKind.Partner
        : ClientKind.Unstated;

    public static ProvidedSignal Signal(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? ProvidedSignal.None
        : name.SequenceEqual("person.verified"u8) ? ProvidedSignal.PersonVerified
        : name.EndsWith(".automation"u8) ? ProvidedSignal.Automation
        : name.EndsWith(".ai_generated"u8) ? ProvidedSignal.AiGenerated
        : ProvidedSignal.Other;

    /// <summary>A review's outcome: 1 the finding was right, 0 it was wrong, NaN a word that is neither.</summary>
    public static float Outcome(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("right"u8) ? 1
        : word.SequenceEqual("wrong"u8) ? 0
        : float.NaN;

    /// <summary>A detector's class as a strength: 1 it says yes, 0 it says no, NaN a word that is neither.</summary>
    public static float Score(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("automated"u8) || word.SequenceEqual("generated"u8) || word.SequenceEqual("verified"u8)
            || word.SequenceEqual("true"u8) || word.SequenceEqual("yes"u8) ? 1
        : word.SequenceEqual("human"u8) || word.SequenceEqual("none"u8) || word.SequenceEqual("false"u8)
            || word.SequenceEqual("no"u8) ? 0
        : float.NaN;
}
