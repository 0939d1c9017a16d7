using Candor.Events;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for accounts that flood another one with replies: unanswered ones, more in ten minutes than people send, than the account sends elsewhere and than is usual where everybody
/// talks at once; and regular, repeated or faster than typed. Replies under one's own posts are none. Whoever is flooded is not looked at.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class FloodSearch(InteractionTable table, PlatformHabits habits, InteractionOptions options)
{
    private const long Cell = 600_000;
    private const int LeastReplies = 20;
    private const double MostTimes = 4;
    private const double OwnTimes = 2;

    private readonly LiveLevel _live = new(table, Cell);

    /// <summary>Tests every account against everybody whom it answers often.</summary>
    public KindResult Run()
    {
        var result = new KindResult(InteractionKind.ReplyFlood);
        for (var actor = 0; actor < table.Accounts; actor++)
        {
            if (table.ByActor[actor].Length < LeastReplies || table.IsDeclared(actor)) continue;
            var replies = Replies(actor);
            var elsewhere = new CellCounts();
            foreach (var (_, place) in replies) elsewhere.Add(table.Acts[place].Target, table.Acts[place].Time / Cell);
            for (var start = 0; start < replies.Length;)
            {
                var end = start;
                while (end < replies.Length && replies[end].Target == replies[start].Target) end++;
                if (end - start >= LeastReplies)
                {
                    result.Hypotheses++;
                    if (Test(actor, replies.AsSpan(start, end - start), elsewhere) is { } found) result.Add(found);
                }

                start = end;
            }
        }

        return result;
    }

    /// <summary>What may be part of a flood: a comment or mention, not a repost, not under the account's own post, that follows an unanswered one.</summary>
    public static bool IsReply(InteractionTable table, in InteractionAct act) =>
        act.Target >= 0
        && (act.Type == EventType.CommentCreated || (act.Type == EventType.PostCreated && act.Content < 0))
        && (act.Content < 0 || table.Contents[act.Content].Author != act.Actor);

    private (int Target, int Place)[] Replies(int actor)
    {
        var replies = new List<(int Target, int Place)>();
        foreach (var place in table.ByActor[actor])
        {
            ref readonly var act = ref table.Acts[place];
            if (act.IsUnanswered && IsReply(table, act)) replies.Add((act.Target, place));
        }

        replies.Sort();
        return [.. replies];
    }

    private Candidate? Test(int actor, ReadOnlySpan<(int Target, int Place)> replies, CellCounts elsewhere)
    {
        var tally = new FloodTally(options.People, habits, table.Clock);
        var span = new ActSpan();
        var own = OwnTimes * elsewhere.MeanWithout(replies[0].Target);
        for (var start = 0; start < replies.Length;)
        {
            ref readonly var first = ref table.Acts[replies[start].Place];
            var (end, live) = (start, 0.0);
            for (; end < replies.Length && table.Acts[replies[end].Place].Time / Cell == first.Time / Cell; end++)
            {
                ref readonly var act = ref table.Acts[replies[end].Place];
                ref readonly var trace = ref table.Traces[act.Place];
                tally.Add(act.Time, SaidText.Of(table.Traces, act.Place), trace.Pasted ? 0 : trace.Length);
                live = Math.Max(live, _live.Of(act.Content, act.Time));
                span.Add(act.Time);
            }

            var stated = options.People.RepliesInTenMinutes;
            tally.AddCell(end - start, Math.Clamp(Math.Max(own, live), stated, MostTimes * stated));
            start = end;
        }

        if (tally.LogE < Math.Log(options.OwnEvidence)) return null;
        return new Candidate(tally.LogE, [FloodWords.Account(table.KeyOf(actor), tally, options.MostNats)], FloodWords.Reasons(tally), span.From, span.Until);
    }

    /// <summary>Replies and spans of ten minutes with any, by target.</summary>
    private sealed class CellCounts
    {
        private readonly Dictionary<int, (int Replies, int Cells, long Last)> _targets = [];
        private (int Replies, int Cells) _all;

        public void Add(int target, long cell)
        {
            if (!_targets.TryGetValue(target, out var known)) known = (0, 0, long.MinValue);
            var isNew = known.Last == cell ? 0 : 1;
            _targets[target] = (known.Replies + 1, known.Cells + isNew, cell);
            _all = (_all.Replies + 1, _all.Cells + isNew);
        }

        public double MeanWithout(int target)
        {
            var known = _targets[target];
            return _all.Cells == known.Cells ? 0 : (double)(_all.Replies - known.Replies) / (_all.Cells - known.Cells);
        }
    }
}
