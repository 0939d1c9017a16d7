using Candor.Events;

namespace Candor.Tests.Accounts;

/// <summary>Events of an account, their time in seconds since midnight of a Monday.</summary>
internal static class Act
{
    public const int Hour = 3600, Day = 24 * Hour;

    private const long Start = 1_772_409_600; // 2026-03-02T00:00:00Z

    public static Event Post(double seconds) => Of(EventType.PostCreated, Surface.Post, seconds);

    public static Event Comment(double seconds) => Of(EventType.CommentCreated, Surface.Comment, seconds);

    public static Event Message(double seconds) => Of(EventType.MessageSent, Surface.PrivateMessage, seconds);

    public static Event Reaction(double seconds) => Of(EventType.ReactionAdded, Surface.None, seconds);

    public static Event Registered(AccountKind kind) => Of(EventType.AccountRegistered, Surface.None, 0) with { Kind = kind };

    public static Event Declares(DeclaredAutomation declared) =>
        Of(EventType.AccountUpdated, Surface.None, 0) with { DeclaredAutomation = declared };

    public static Event Found(ProvidedSignal signal, float score) =>
        Of(EventType.SignalProvided, Surface.None, 0) with { Provided = signal, Score = score };

    private static Event Of(EventType type, Surface surface, double seconds) => new()
    {
        Type = type,
        Surface = surface,
        Time = (long)Math.Round((Start + seconds) * 1000),
        ComposedMs = -1,
        Length = -1,
        Score = float.NaN,
    };
}
