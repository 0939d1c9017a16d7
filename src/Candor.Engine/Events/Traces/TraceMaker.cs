using Candor.Events.Batches;

namespace Candor.Events.Traces;

/// <summary>
/// Makes the trace of an event: the one place where it is decided what an event leaves behind to be compared with others. Messages leave no
/// word; sessions, edits and what is taken back leave nothing.
/// </summary>
public static class TraceMaker
{
    /// <summary>Words that are kept of a text.</summary>
    public const int MostWords = 24;

    /// <summary>Whether events of a type leave a trace.</summary>
    public static bool IsTraced(EventType type) => type is EventType.PostCreated or EventType.CommentCreated or EventType.MessageSent
        or EventType.ReactionAdded or EventType.FollowAdded or EventType.AccountRegistered or EventType.AccountUpdated or EventType.ReportFiled;

    /// <summary>The trace of one event of a batch, its type being traced.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="i">Which event.</param>
    /// <param name="sequence">Its place in the input.</param>
    public static Trace Of(EventBatch batch, int i, long sequence)
    {
        ref readonly var e = ref batch.EventAt(i);
        return new Trace
        {
            Sequence = sequence,
            Time = e.Time,
            Account = e.Account,
            Post = e.Post,
            Parent = e.Parent,
            ReplyTo = e.ReplyTo,
            Target = e.Target,
            RepostOf = e.RepostOf,
            Topic = e.Topic,
            Device = e.Device,
            Network = e.Network,
            App = e.App,
            NameClass = e.NameClass,
            Text = batch.CopyTextHashAt(i),
            Family = batch.MatchAt(i).Family,
            Recipients = e.Recipients,
            Length = batch.HasTextAt(i) ? CharactersOf(batch.TextAt(i).Length) : Math.Max(0, e.Length),
            ComposedMs = Given(e.ComposedMs),
            SeenMs = Given(e.SeenMs),
            Language = e.Language,
            Type = e.Type,
            Surface = e.Surface,
            Declared = e.Declared,
            Reaction = e.Reaction,
            Client = e.Client,
            Kind = e.Kind,
            Automation = e.DeclaredAutomation,
            Pasted = e.Pasted,
            Scheduled = e.Scheduled,
        };
    }

    /// <summary>What stands beside it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="i">Which event.</param>
    /// <param name="words">Room for <see cref="MostWords"/> words.</param>
    public static TraceParts PartsOf(EventBatch batch, int i, Span<uint> words) => new()
    {
        Words = words[..LowestHashes.Choose(batch.WordsAt(i), words)],
        Tags = batch.TagsAt(i),
        Links = batch.LinksAt(i),
        Mentions = batch.MentionsAt(i),
        Sketch = batch.SketchAt(i),
    };

    private static int Given(int ms) => ms < 0 ? 0 : Math.Max(1, ms);

    /// <summary>From log2(1 + n) to n.</summary>
    private static int CharactersOf(float length) => (int)MathF.Round(float.Exp2(length)) - 1;
}
