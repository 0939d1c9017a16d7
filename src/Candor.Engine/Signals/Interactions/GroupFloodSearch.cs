using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for several accounts that flood one together within an hour: they repeat one another's texts, and send more than others there or at even distances. A crowd that sends the
/// same words once each is none.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class GroupFloodSearch(InteractionTable table, InteractionOptions options)
{
    private const int LeastReplies = 3;
    private const int LeastAccounts = 5;
    private const int BlockSize = 5;
    private const double MostTimes = 4;
    private const double Times = 3;

    /// <summary>Tests every account's every hour in which several send it many replies.</summary>
    public KindResult Run()
    {
        var result = new KindResult(InteractionKind.GroupFlood);
        var replies = new List<int>();
        for (var target = 0; target < table.Accounts; target++)
        {
            var places = table.ByTarget[target];
            for (var start = 0; start < places.Length;)
            {
                var hour = TimeFolds.HourOf(table.Acts[places[start]].Time);
                replies.Clear();
                for (; start < places.Length && TimeFolds.HourOf(table.Acts[places[start]].Time) == hour; start++)
                {
                    if (FloodSearch.IsReply(table, table.Acts[places[start]])) replies.Add(places[start]);
                }

                if (replies.Count >= LeastReplies * LeastAccounts) Test(replies, result);
            }
        }

        return result;
    }

    private void Test(List<int> replies, KindResult result)
    {
        var each = new Dictionary<int, GroupFloodTally>();
        foreach (var place in replies) each.TryAdd(table.Acts[place].Actor, new GroupFloodTally(options.People));
        var repeated = Repeated(replies);
        for (var i = 0; i < replies.Count; i++)
        {
            var tally = each[table.Acts[replies[i]].Actor];
            tally.Add(tally.Replies, repeated[i]);
        }

        var flooders = each.Where(item => item.Value.Replies >= LeastReplies && !table.IsDeclared(item.Key)).ToDictionary();
        if (flooders.Count < LeastAccounts) return;
        result.Hypotheses++;
        var all = new GroupFloodTally(options.People);
        var rhythm = new GapRhythm(table.Clock, options.People.Regular);
        var span = new ActSpan();
        for (var i = 0; i < replies.Count; i++)
        {
            ref readonly var act = ref table.Acts[replies[i]];
            if (!flooders.ContainsKey(act.Actor)) continue;
            rhythm.Add(all.Replies / BlockSize, act.Time);
            all.Add(all.Replies / BlockSize, repeated[i]);
            span.Add(act.Time);
        }

        var named = flooders.Where(item => item.Value.Repeats.LogE >= Math.Log(options.OwnEvidence)).ToArray();
        if (named.Length < LeastAccounts) return;
        var (volume, expected) = Volume(each.Values, flooders.Values);
        result.Add(new Candidate(
            Math.Min(all.Repeats.LogE, EValues.LogMean(volume, rhythm.Regular.LogE)),
            [.. named.Select(item => GroupFloodWords.Account(table.KeyOf(item.Key), item.Value, options.MostNats))],
            GroupFloodWords.Reasons(flooders.Count, all, expected, volume, rhythm.Regular),
            span.From,
            span.Until));
    }

    /// <summary>Of each reply whether its text repeats what another account wrote before it within the hour; null where it cannot be told.</summary>
    private bool?[] Repeated(List<int> replies)
    {
        var writers = new Dictionary<ulong, int>();
        var repeated = new bool?[replies.Count];
        for (var i = 0; i < replies.Count; i++)
        {
            ref readonly var act = ref table.Acts[replies[i]];
            if (SaidText.Of(table.Traces, act.Place) is not { } text) continue;
            var isKnown = writers.TryGetValue(text, out var writer);
            repeated[i] = isKnown && writer != act.Actor;
            if (!isKnown) writers.Add(text, act.Actor);
            else if (writer != act.Actor) writers[text] = -1; // several
        }

        return repeated;
    }

    /// <summary>Counts from three on, which is how the accounts were chosen, against three times what the middle one sends of those who write words of their own.</summary>
    private (double LogE, double Expected) Volume(IEnumerable<GroupFloodTally> everybody, IEnumerable<GroupFloodTally> flooders)
    {
        var stated = options.People.RepliesInGroup;
        var others = everybody.Where(tally => tally.Repeats.Share <= options.People.OthersRepeats).Select(tally => tally.Replies).Order().ToArray();
        var expected = others.Length < LeastAccounts ? stated : Math.Clamp(Times * others[others.Length / 2], stated, MostTimes * stated);
        var test = new GeometricRateTest();
        foreach (var flooder in flooders) test.Add(flooder.Replies - LeastReplies, expected);
        return (test.LogE, expected);
    }
}
