using System.Text.Json;

namespace Candor.Cli.Generation;

/// <summary>Turns acts into events: settles what an act is, then lets the right page write its data.</summary>
internal sealed class Scribe(EventWriter writer)
{
    private static readonly Dictionary<ActKind, (string Type, Action<Utf8JsonWriter, Scene> Data)> Pages = new()
    {
        [ActKind.Register] = ("account.registered", AccountPages.Registered),
        [ActKind.Update] = ("account.updated", AccountPages.Updated),
        [ActKind.StartSession] = ("session.started", AccountPages.SessionStarted),
        [ActKind.Post] = ("post.created", PostPages.Created),
        [ActKind.Edit] = ("post.edited", PostPages.Edited),
        [ActKind.Delete] = ("post.deleted", PostPages.Deleted),
        [ActKind.Comment] = ("comment.created", TalkPages.Comment),
        [ActKind.Message] = ("message.sent", TalkPages.Message),
        [ActKind.React] = ("reaction.added", TiePages.Reacted),
        [ActKind.Unreact] = ("reaction.removed", TiePages.Unreacted),
        [ActKind.Follow] = ("follow.added", TiePages.Followed),
        [ActKind.Unfollow] = ("follow.removed", TiePages.Unfollowed),
        [ActKind.Reach] = ("reach.measured", FindingPages.Reach),
        [ActKind.Signal] = ("signal.provided", FindingPages.Signal),
        [ActKind.Curate] = ("post.curated", FindingPages.Curated),
        [ActKind.Report] = ("report.filed", FindingPages.Reported),
    };

    private readonly Feed _feed = new();
    private readonly Dictionary<ActKind, long> _counts = Pages.Keys.ToDictionary(kind => kind, _ => 0L);

    /// <summary>Events written so far by type.</summary>
    public IReadOnlyDictionary<string, long> Counts =>
        _counts.ToDictionary(count => Pages[count.Key].Type, count => count.Value);

    public void Write(AccountStream stream, Act act)
    {
        var kind = act.Kind == ActKind.Other ? Kind(stream, act.Time) : act.Kind;
        Feed.Item? target = null;
        if (kind is ActKind.Comment or ActKind.React or ActKind.Follow or ActKind.Report)
        {
            target = _feed.Draw(stream.Account, stream.Random);
            if (target is null) kind = ActKind.StartSession; // nothing to be seen yet
        }

        var (type, data) = Pages[kind];
        writer.Write(new Scene(stream, act with { Kind = kind }, _feed) { Target = target ?? default }, type, data);
        _counts[kind]++;
    }

    private static ActKind Kind(AccountStream stream, long time)
    {
        var random = stream.Random;
        if (random.Chance(0.008)) return ActKind.Report;
        var mix = stream.Account.MannerAt(time).Conduct.Mix;
        var draw = random.Unit() * (mix[0] + mix[1] + mix[2] + mix[3]);
        if (draw < mix[0]) return ActKind.Comment;
        if (draw < mix[0] + mix[1]) return ActKind.React;
        return draw < mix[0] + mix[1] + mix[2] ? ActKind.Follow : ActKind.Message;
    }
}
