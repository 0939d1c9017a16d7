using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for several accounts that flood one together within an hour: they repeat one another's texts, and send more than others there, or at even distances, or do nothing else at
/// all. A crowd that sends the same words once each is none.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class GroupFloodSearch(InteractionTable table, PlatformHabits habits, InteractionOptions options)
{
    private const int LeastReplies = 3;
    private const int LeastAccounts = 5;
    private const int BlockSize = 5;
    private const double MostTimes = 4;
    private const double Times = 3;
    private const long Day = 86_400_000;
    private const long Days = 7 * Day; // that must be at hand to say that somebody does nothing else

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
        var rhythm = new GapRhythm(table.Clock, habits.RegularGaps);
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
        var others = each.Where(item => item.Value.Repeats.Share <= options.People.OthersRepeats).ToArray();
        var volume = Volume([.. others.Select(item => item.Value.Replies)], flooders.Values);
        var idle = NothingElse([.. others.Select(item => item.Key)], flooders.Keys);
        result.Add(new Candidate(
            Math.Min(all.Repeats.LogE, LogSum.Mean([volume.LogE, rhythm.Regular.LogE, idle.LogE])),
            [.. named.Select(item => GroupFloodWords.Account(table.KeyOf(item.Key), item.Value, options.MostNats))],
            GroupFloodWords.Reasons(flooders.Count, all, volume, rhythm.Regular, idle),
            span.From,
            span.Until));
    }

    /// <summary>How many of the accounts were there for a day alone, of all those that the traces know, against those who write words of their own there.</summary>
    private ShareTest NothingElse(int[] others, IEnumerable<int> accounts)
    {
        var test = new ShareTest();
        if (table.Folds.Whole < Days) return test;
        var usual = others.Length < LeastAccounts ? 0 : (double)others.Count(IsIdle) / others.Length;
        var block = 0;
        foreach (var account in accounts.Order()) test.Add(block++, IsIdle(account), Math.Max(usual, options.People.NothingElse));
        return test;
    }

    private bool IsIdle(int account) => table.LifeOf(account).Until - table.LifeOf(account).From < Day;

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

    /// <summary>Counts from three on, which is how the accounts were chosen, against three times what the middle one sends of those who write words of their own there.</summary>
    private (double LogE, double Expected) Volume(int[] others, IEnumerable<GroupFloodTally> flooders)
    {
        Array.Sort(others);
        var stated = options.People.RepliesInGroup;
        var expected = others.Length < LeastAccounts ? stated : Math.Clamp(Times * others[others.Length / 2], stated, MostTimes * stated);
        var test = new GeometricRateTest();
        foreach (var flooder in flooders) test.Add(flooder.Replies - LeastReplies, expected);
        return (test.LogE, expected);
    }
}
