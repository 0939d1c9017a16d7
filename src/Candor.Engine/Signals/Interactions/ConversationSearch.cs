namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for conversations that are made: the same few accounts, answers by a timetable or faster than anybody types, and a script (the same order, the same texts) or nobody else.
/// Casts are formed in one half of time and tested in the other.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class ConversationSearch(InteractionTable table, PlatformHabits habits, InteractionOptions options)
{
    private const int LeastNamed = 2;
    private const int OrderedTurns = 8;

    private readonly ConversationTable _conversations = new(table);

    /// <summary>Tests every cast there is.</summary>
    public KindResult Run()
    {
        var result = new KindResult(InteractionKind.FabricatedConversation);
        foreach (var cast in CastFinder.Find(table, _conversations))
        {
            var judged = cast.Where(account => !table.IsDeclared(account)).ToArray();
            if (judged.Length < LeastNamed) continue;
            result.Hypotheses++;
            if (Test(judged) is { } found) result.Add(found);
        }

        return result;
    }

    private Candidate? Test(int[] cast)
    {
        var all = new ConversationTally(options.People, habits, table.Clock);
        var each = cast.ToDictionary(member => member, _ => new ConversationTally(options.People, habits, table.Clock));
        var latencies = cast.ToDictionary(member => member, _ => new Habit());
        var (orders, texts, span) = (new HashSet<ulong>(), new HashSet<ulong>(), new ActSpan());
        var talks = cast.SelectMany(_conversations.Of).Distinct().OrderBy(talk => _conversations.TurnsOf(talk)[0].Time).ThenBy(talk => talk);
        foreach (var talk in talks)
        {
            var turns = _conversations.TurnsOf(talk);
            var isTest = table.Folds.IsTest(turns[0].Time);
            var speakers = _conversations.SpeakersOf(talk);
            var ours = speakers.Count(each.ContainsKey);
            if (isTest && !turns[0].IsMessage) AddComments(turns, ours == speakers.Length && ours > 1, all, each);
            if (ours < 2 || !_conversations.IsTalk(talk)) continue;
            if (isTest) AddAnswers(talk, turns, all, each, latencies, ref span);
            if (ours > 2) AddOrder(talk, turns, isTest, orders, all, each);
            AddTexts(talk, turns, isTest, texts, all, each);
        }

        var named = cast.Where(member => each[member].LogE >= Math.Log(options.OwnEvidence)).ToArray();
        if (named.Length < LeastNamed) return null;
        return new Candidate(
            all.LogE,
            [.. named.Select(member => ConversationWords.Account(table.KeyOf(member), each[member], options.MostNats))],
            ConversationWords.Reasons(cast.Length, all),
            span.From,
            span.Until);
    }

    private static void AddComments(ReadOnlySpan<Turn> turns, bool isInside, ConversationTally all, Dictionary<int, ConversationTally> each)
    {
        foreach (var turn in turns)
        {
            if (!each.TryGetValue(turn.Speaker, out var own)) continue;
            own.AddComment(turns[0].Time, isInside);
            all.AddComment(turns[0].Time, isInside);
        }
    }

    private void AddAnswers(int talk, ReadOnlySpan<Turn> turns, ConversationTally all, Dictionary<int, ConversationTally> each, Dictionary<int, Habit> latencies, ref ActSpan span)
    {
        for (var i = 1; i < turns.Length; i++)
        {
            var (before, turn) = (turns[i - 1], turns[i]);
            if (turn.Speaker == before.Speaker || !each.ContainsKey(before.Speaker) || !each.TryGetValue(turn.Speaker, out var own)) continue;
            ref readonly var trace = ref table.Traces[turn.Place];
            var latency = trace.SeenMs > 0 ? trace.SeenMs : turn.Time - before.Time;
            var fit = latencies[turn.Speaker].Add(latency);
            var typed = trace.Pasted ? 0 : trace.Length;
            own.AddAnswer(talk, latency, typed, fit);
            all.AddAnswer(talk, latency, typed, fit);
            span.Add(turn.Time);
        }
    }

    private static void AddOrder(int talk, ReadOnlySpan<Turn> turns, bool isTest, HashSet<ulong> orders, ConversationTally all, Dictionary<int, ConversationTally> each)
    {
        var order = new List<int>();
        foreach (var turn in turns)
        {
            if (each.ContainsKey(turn.Speaker) && order.Count < OrderedTurns) order.Add(turn.Speaker);
        }

        var isKnown = !orders.Add(Fingerprint.Of(order));
        if (!isTest) return;
        all.AddOrder(talk, isKnown);
        foreach (var speaker in order.Distinct()) each[speaker].AddOrder(talk, isKnown);
    }

    private void AddTexts(int talk, ReadOnlySpan<Turn> turns, bool isTest, HashSet<ulong> texts, ConversationTally all, Dictionary<int, ConversationTally> each)
    {
        var said = new List<ulong>();
        foreach (var turn in turns)
        {
            if (!each.TryGetValue(turn.Speaker, out var own) || SaidText.Of(table.Traces, turn.Place) is not { } text) continue;
            said.Add(text);
            if (!isTest) continue;
            own.AddText(talk, texts.Contains(text));
            all.AddText(talk, texts.Contains(text));
        }

        texts.UnionWith(said);
    }
}
