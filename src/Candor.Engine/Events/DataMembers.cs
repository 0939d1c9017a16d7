using System.Text.Json;

namespace Candor.Events;

/// <summary>
/// Which members of <c>data</c> a type of event has. A name may mean another thing elsewhere: <c>to</c> of a follow is an account,
/// of reach a time.
/// </summary>
internal static class DataMembers
{
    private const DataMember Common = DataMember.Client | DataMember.Lang;

    private const DataMember Written = Common
        | DataMember.Post | DataMember.Text | DataMember.ComposedMs | DataMember.Pasted
        | DataMember.Tags | DataMember.Links | DataMember.Mentions;

    private const DataMember Posted = Written
        | DataMember.Title | DataMember.Surface | DataMember.Declared | DataMember.Scheduled | DataMember.Topic | DataMember.RepostOf | DataMember.Media;

    private const DataMember Found = DataMember.About | DataMember.Detector | DataMember.Version;

    public static DataMember Of(EventType type) => type switch
    {
        EventType.AccountRegistered => Common | DataMember.Kind | DataMember.NameClass | DataMember.InvitedBy,
        EventType.AccountUpdated => Common | DataMember.DeclaredAutomation | DataMember.Name | DataMember.Bio,
        EventType.PostCreated or EventType.PostEdited => Posted,
        EventType.CommentCreated => Written | DataMember.Comment | DataMember.Parent | DataMember.To | DataMember.SeenAt,
        EventType.MessageSent =>
            Common | DataMember.Conversation | DataMember.Surface | DataMember.Recipients | DataMember.Length | DataMember.Sketch,
        EventType.ReactionAdded => Common | DataMember.Post | DataMember.Kind,
        EventType.PostDeleted or EventType.ReactionRemoved or EventType.ReachMeasured => Common | DataMember.Post,
        EventType.PostCurated => Common | DataMember.Post | DataMember.Class | DataMember.Quality,
        EventType.FollowAdded or EventType.FollowRemoved => Common | DataMember.To,
        EventType.SessionStarted => Common,
        EventType.SignalProvided => Common | Found | DataMember.Name | DataMember.Score | DataMember.Class,
        EventType.FindingReviewed => Found | DataMember.Outcome,
        EventType.ReportFiled => Common | DataMember.Target | DataMember.Reason,
        _ => DataMember.None,
    };

    /// <summary>The member of that name, <see cref="DataMember.None"/> for a name that is not read.</summary>
    public static DataMember Named(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("to"u8) => DataMember.To,
        3 when name.SequenceEqual("bio"u8) => DataMember.Bio,
        4 => OfFour(name),
        5 => OfFive(name),
        6 => OfSix(name),
        7 when name.SequenceEqual("comment"u8) => DataMember.Comment,
        7 when name.SequenceEqual("surface"u8) => DataMember.Surface,
        7 when name.SequenceEqual("version"u8) => DataMember.Version,
        7 when name.SequenceEqual("outcome"u8) => DataMember.Outcome,
        7 when name.SequenceEqual("seen_at"u8) => DataMember.SeenAt,
        7 when name.SequenceEqual("quality"u8) => DataMember.Quality,
        8 when name.SequenceEqual("declared"u8) => DataMember.Declared,
        8 when name.SequenceEqual("detector"u8) => DataMember.Detector,
        8 when name.SequenceEqual("mentions"u8) => DataMember.Mentions,
        9 when name.SequenceEqual("scheduled"u8) => DataMember.Scheduled,
        9 when name.SequenceEqual("repost_of"u8) => DataMember.RepostOf,
        10 when name.SequenceEqual("recipients"u8) => DataMember.Recipients,
        10 when name.SequenceEqual("name_class"u8) => DataMember.NameClass,
        10 when name.SequenceEqual("invited_by"u8) => DataMember.InvitedBy,
        11 when name.SequenceEqual("composed_ms"u8) => DataMember.ComposedMs,
        12 when name.SequenceEqual("conversation"u8) => DataMember.Conversation,
        19 when name.SequenceEqual("declared_automation"u8) => DataMember.DeclaredAutomation,
        _ => DataMember.None,
    };

    /// <summary>The name of one member, as events have it.</summary>
    public static string NameOf(DataMember member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    private static DataMember OfFour(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("text"u8) ? DataMember.Text
        : name.SequenceEqual("post"u8) ? DataMember.Post
        : name.SequenceEqual("lang"u8) ? DataMember.Lang
        : name.SequenceEqual("tags"u8) ? DataMember.Tags
        : name.SequenceEqual("kind"u8) ? DataMember.Kind
        : name.SequenceEqual("name"u8) ? DataMember.Name
        : DataMember.None;

    private static DataMember OfFive(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("title"u8) ? DataMember.Title
        : name.SequenceEqual("score"u8) ? DataMember.Score
        : name.SequenceEqual("class"u8) ? DataMember.Class
        : name.SequenceEqual("about"u8) ? DataMember.About
        : name.SequenceEqual("links"u8) ? DataMember.Links
        : name.SequenceEqual("topic"u8) ? DataMember.Topic
        : name.SequenceEqual("media"u8) ? DataMember.Media
        : DataMember.None;

    private static DataMember OfSix(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("client"u8) ? DataMember.Client
        : name.SequenceEqual("pasted"u8) ? DataMember.Pasted
        : name.SequenceEqual("length"u8) ? DataMember.Length
        : name.SequenceEqual("target"u8) ? DataMember.Target
        : name.SequenceEqual("parent"u8) ? DataMember.Parent
        : name.SequenceEqual("sketch"u8) ? DataMember.Sketch
        : name.SequenceEqual("reason"u8) ? DataMember.Reason
        : DataMember.None;
}
