using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Signals.Interactions;

/// <summary>
/// Comments and messages as conversations: turns of one thread in the order of time, at most 64 of them; a private conversation also ends with an hour's silence. Bounded
/// however long a thread is: what is longer counts as several.
/// </summary>
internal sealed class ConversationTable
{
    private const int MostTurns = 64;
    private const int MostSpeakers = 8;
    private const int LeastTurns = 4;
    private const long Silence = 3_600_000;

    private readonly List<int> _starts = [];
    private readonly List<int[]> _speakers = [];
    private readonly PlacesByKey _incidences;
    private readonly int[] _conversationOf;
    private readonly Turn[] _turns;

    /// <summary>Sorts the turns into conversations.</summary>
    public ConversationTable(InteractionTable table)
    {
        _turns = [.. Turns(table)];
        Array.Sort(_turns, (a, b) => (a.Thread, a.Time, a.Place).CompareTo((b.Thread, b.Time, b.Place)));
        Cut();
        var (speakers, conversations) = (new List<int>(), new List<int>());
        for (var conversation = 0; conversation < _speakers.Count; conversation++)
        {
            foreach (var speaker in _speakers[conversation])
            {
                speakers.Add(speaker);
                conversations.Add(conversation);
            }
        }

        _conversationOf = [.. conversations];
        _incidences = new PlacesByKey([.. speakers], table.Accounts);
    }

    /// <summary>How many conversations there are.</summary>
    public int Count => _speakers.Count;

    /// <summary>A conversation's turns in order.</summary>
    public ReadOnlySpan<Turn> TurnsOf(int conversation) => _turns.AsSpan(_starts[conversation].._starts[conversation + 1]);

    /// <summary>Who speaks in it, each once.</summary>
    public int[] SpeakersOf(int conversation) => _speakers[conversation];

    /// <summary>Whether few enough say enough in it to be a talk, not a single remark or a public square.</summary>
    public bool IsTalk(int conversation) => SpeakersOf(conversation).Length is >= 2 and <= MostSpeakers && TurnsOf(conversation).Length >= LeastTurns;

    /// <summary>The conversations in which an account speaks.</summary>
    public IEnumerable<int> Of(int account)
    {
        var places = _incidences[account].ToArray();
        return places.Select(place => _conversationOf[place]);
    }

    private static IEnumerable<Turn> Turns(InteractionTable table)
    {
        var traces = table.Traces;
        var answered = new HashSet<ulong>();
        var chains = new Dictionary<ulong, ulong>();
        var comments = new List<int>();
        for (var place = 0; place < traces.Count; place++)
        {
            if (traces[place].Type == EventType.MessageSent && traces[place].Parent != 0)
            {
                yield return new Turn(traces[place].Parent, traces[place].Time, table.NumberOf(traces[place].Account), place, true);
            }

            if (traces[place].Type != EventType.CommentCreated) continue;
            comments.Add(place);
            if (AnswersComment(traces[place])) answered.Add(traces[place].ReplyTo);
        }

        comments.Sort((a, b) => (traces[a].Time, a).CompareTo((traces[b].Time, b)));
        foreach (var place in comments)
        {
            var thread = ThreadOf(traces[place], answered, chains);
            if (thread != 0) yield return new Turn(thread, traces[place].Time, table.NumberOf(traces[place].Account), place, false);
        }
    }

    /// <summary>The first comment of the chain of answers that a comment belongs to; of one that no chain begins with, the post.</summary>
    private static ulong ThreadOf(in Trace comment, HashSet<ulong> answered, Dictionary<ulong, ulong> chains)
    {
        var thread = AnswersComment(comment) ? chains.GetValueOrDefault(comment.ReplyTo, comment.ReplyTo)
            : answered.Contains(comment.Post) ? comment.Post
            : comment.Parent;
        if (comment.Post != 0) chains[comment.Post] = thread;
        return thread;
    }

    /// <summary>Some platforms name the post as answered where no comment is.</summary>
    private static bool AnswersComment(in Trace comment) => comment.ReplyTo != 0 && comment.ReplyTo != comment.Parent;

    private void Cut()
    {
        for (var i = 0; i < _turns.Length; i++)
        {
            if (i == 0 || EndsBefore(i)) _starts.Add(i);
        }

        var count = _starts.Count;
        _starts.Add(_turns.Length);
        for (var conversation = 0; conversation < count; conversation++)
        {
            var speakers = new HashSet<int>();
            foreach (var turn in TurnsOf(conversation)) speakers.Add(turn.Speaker);
            _speakers.Add([.. speakers.Order()]);
        }
    }

    private bool EndsBefore(int turn) => _turns[turn].Thread != _turns[turn - 1].Thread
        || turn - _starts[^1] >= MostTurns
        || (_turns[turn].IsMessage && _turns[turn].Time - _turns[turn - 1].Time > Silence);
}
