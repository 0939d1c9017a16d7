using System.Runtime.InteropServices;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for rings. Groups are formed of ties that go both ways, in one half of time. In the other half each is tested against what people do at most: closed beyond
/// what popularity and hour explain, and fast or even beyond a circle of people, and complete or shut off beyond one; a large one instead complete, shut off and at it at all
/// hours. All of it, or nothing is said.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class RingSearch(InteractionTable table, PlatformHabits habits, InteractionOptions options)
{
    private const int MostChances = 200_000; // of a group; beyond it posts are taken at even distances
    private const double Homophily = 4; // people keep to their language and topic
    private const double PriorActs = 50;
    private const int LeastNamed = 3;
    private const int Busiest = 8;

    private readonly ReactionTable _reactions = new(table);
    private readonly Dictionary<long, int> _actsOfHour = [];

    /// <summary>Tests every group there is.</summary>
    public KindResult Run()
    {
        foreach (var act in table.Acts)
        {
            if (act.Target >= 0) CollectionsMarshal.GetValueRefOrAddDefault(_actsOfHour, TimeFolds.HourOf(act.Time), out _)++;
        }

        var met = new HashSet<ulong>();
        var result = new KindResult(InteractionKind.Ring);
        foreach (var group in TieGraph.Of(_reactions.Ties).Groups().Concat(TieGraph.Of(_reactions.PromptTies).Groups()))
        {
            var judged = group.Where(account => !table.IsDeclared(account)).ToArray();
            if (judged.Length <= LeastNamed || !met.Add(Fingerprint.Of(judged))) continue;
            result.Hypotheses++;
            if (Test(judged) is { } found) result.Add(found);
        }

        return result;
    }

    private Candidate? Test(int[] members)
    {
        var bounds = RingBounds.Of(options.People, habits, members.Length);
        var all = new RingTally(bounds, table.Clock);
        var each = members.ToDictionary(member => member, _ => new RingTally(bounds, table.Clock));
        var span = new ActSpan();
        CountChances(members, all, each, ref span);
        CountActs(members, all, each);
        var named = members.Where(member => each[member].LogE >= Math.Log(options.OwnEvidence)).ToArray();
        if (named.Length < LeastNamed) return null;
        return new Candidate(
            all.LogE,
            [.. named.Select(member => RingWords.Account(table.KeyOf(member), each[member], options.MostNats))],
            RingWords.Reasons(members.Length, all),
            span.From,
            span.Until);
    }

    private void CountChances(int[] members, RingTally all, Dictionary<int, RingTally> each, ref ActSpan span)
    {
        var contents = new List<int>();
        foreach (var member in members)
        {
            foreach (var content in _reactions.Contents[member])
            {
                if (table.Folds.IsTest(table.Contents[content].Time)) contents.Add(content);
            }
        }

        contents.Sort((a, b) => (table.Contents[a].Time, a).CompareTo((table.Contents[b].Time, b)));
        var step = 1 + (int)((long)contents.Count * members.Length / MostChances);
        var habit = members.ToDictionary(member => member, _ => new Habit());
        var busiest = BusiestHours(members);
        for (var i = 0; i < contents.Count; i += step)
        {
            var content = table.Contents[contents[i]];
            foreach (var member in members)
            {
                if (member == content.Author) continue;
                var delay = _reactions.DelayOf(member, contents[i]);
                var fit = delay < 0 ? Habit.Fit.Unknown : habit[member].Add(delay);
                var isOffHours = delay >= 0 && !busiest.Contains(HourOfDay(content.Time + delay));
                all.AddChance(content.Time, content.IsPost, delay, fit, isOffHours);
                each[member].AddChance(content.Time, content.IsPost, delay, fit, isOffHours);
                if (delay >= 0) span.Add(content.Time + delay);
            }
        }
    }

    /// <summary>The hours of the day in which the group acted most, in the half that it was formed in.</summary>
    private HashSet<long> BusiestHours(int[] members)
    {
        var hours = new int[24];
        foreach (var member in members)
        {
            foreach (var place in table.ByActor[member])
            {
                if (!table.Folds.IsTest(table.Acts[place].Time)) hours[HourOfDay(table.Acts[place].Time)]++;
            }
        }

        return [.. Enumerable.Range(0, 24).OrderByDescending(hour => hours[hour]).ThenBy(hour => hour).Take(Busiest).Select(hour => (long)hour)];
    }

    private static long HourOfDay(long time) => TimeFolds.HourOf(time) % 24;

    private void CountActs(int[] members, RingTally all, Dictionary<int, RingTally> each)
    {
        var places = new List<int>();
        foreach (var member in members) places.AddRange(table.ByActor[member]);
        places.Sort();
        var explained = Explained(members, each, places);
        foreach (var place in places)
        {
            ref readonly var act = ref table.Acts[place];
            if (!table.Folds.IsTest(act.Time)) continue;
            var isInside = each.ContainsKey(act.Target);
            all.AddAct(act.Time, isInside, explained(act.Time));
            each[act.Actor].AddAct(act.Time, isInside, explained(act.Time));
        }
    }

    /// <summary>Share of an act at a time that goes to the group by chance: what outsiders give it in that hour, drawn towards what they give it at all.</summary>
    private Func<long, double> Explained(int[] members, Dictionary<int, RingTally> each, List<int> own)
    {
        var (toGroup, ownOfHour) = (new Dictionary<long, int>(), new Dictionary<long, int>());
        var given = 0;
        foreach (var member in members)
        {
            foreach (var place in table.ByTarget[member])
            {
                ref readonly var act = ref table.Acts[place];
                if (each.ContainsKey(act.Actor)) continue;
                given++;
                CollectionsMarshal.GetValueRefOrAddDefault(toGroup, TimeFolds.HourOf(act.Time), out _)++;
            }
        }

        foreach (var place in own)
        {
            ref readonly var act = ref table.Acts[place];
            if (act.Target >= 0) CollectionsMarshal.GetValueRefOrAddDefault(ownOfHour, TimeFolds.HourOf(act.Time), out _)++;
        }

        var usual = (given + 1.0) / (_actsOfHour.Values.Sum() - ownOfHour.Values.Sum() + 1);
        return time =>
        {
            var hour = TimeFolds.HourOf(time);
            var outside = _actsOfHour.GetValueOrDefault(hour) - ownOfHour.GetValueOrDefault(hour);
            return Math.Min(1, Homophily * (toGroup.GetValueOrDefault(hour) + (PriorActs * usual)) / (outside + PriorActs));
        };
    }
}
