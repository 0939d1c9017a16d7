using Candor.Events;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for accounts that open conversations in bulk which nobody answers: more than people open, and alike or regular. Only times, lengths, sketches and who spoke first are
/// known. Answering somebody else's first message opens nothing; a service that says it is one is left out.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class FanOutSearch(InteractionTable table, PlatformHabits habits, InteractionOptions options)
{
    private const int LeastOpenings = 30;

    /// <summary>Tests every account that opens enough conversations.</summary>
    public KindResult Run()
    {
        var result = new KindResult(InteractionKind.MessageFanOut);
        var openings = Openings();
        var rates = openings.Values.Select(RateOf).ToArray();
        var anHour = PlatformHabits.Rate([.. rates.Select(rate => rate.AnHour)], options.People.OpeningsAnHour);
        var aDay = PlatformHabits.Rate([.. rates.Select(rate => rate.ADay)], options.People.OpeningsADay);
        foreach (var (account, places) in openings.OrderBy(item => item.Key))
        {
            if (places.Count < LeastOpenings || table.IsDeclared(account) || table.IsService(account)) continue;
            result.Hypotheses++;
            var tally = new FanOutTally(options.People, habits, new RateTally(anHour, aDay), table.Clock);
            var span = new ActSpan();
            foreach (var place in places)
            {
                ref readonly var trace = ref table.Traces[place];
                tally.Add(trace.Time, table.Traces.SketchOf(place), trace.Length);
                span.Add(trace.Time);
            }

            if (tally.LogE < Math.Log(options.OwnEvidence)) continue;
            result.Add(new Candidate(tally.LogE, [Account(table.KeyOf(account), tally)], [RateWords.Volume("fan_out.volume", tally.Openings, "conversations opened that nobody answered", "个由其发起而无人回应的会话"), Manner(tally)], span.From, span.Until));
        }

        return result;
    }

    /// <summary>First messages of conversations in which only their sender ever speaks, in the order of time.</summary>
    private Dictionary<int, List<int>> Openings()
    {
        var opened = new Dictionary<ulong, (int Place, bool IsAnswered)>();
        for (var place = 0; place < table.Traces.Count; place++)
        {
            ref readonly var trace = ref table.Traces[place];
            if (trace.Type != EventType.MessageSent || trace.Parent == 0) continue;
            if (!opened.TryGetValue(trace.Parent, out var known))
            {
                opened.Add(trace.Parent, (place, false));
                continue;
            }

            ref readonly var first = ref table.Traces[known.Place];
            opened[trace.Parent] = (trace.Time < first.Time ? place : known.Place, known.IsAnswered || first.Account != trace.Account);
        }

        var openings = new Dictionary<int, List<int>>();
        foreach (var (place, isAnswered) in opened.Values.OrderBy(item => table.Traces[item.Place].Time).ThenBy(item => item.Place))
        {
            if (isAnswered) continue;
            var account = table.NumberOf(table.Traces[place].Account);
            if (!openings.TryGetValue(account, out var places)) openings.Add(account, places = []);
            places.Add(place);
        }

        return openings;
    }

    private (float AnHour, float ADay) RateOf(List<int> places)
    {
        var hours = places.Select(place => TimeFolds.HourOf(table.Traces[place].Time)).Distinct().Count();
        var days = places.Select(place => TimeFolds.DayOf(table.Traces[place].Time)).Distinct().Count();
        return ((float)places.Count / hours, (float)places.Count / days);
    }

    private InvolvedAccount Account(ulong key, FanOutTally own) => new(
        key,
        InteractionRole.Sender,
        own.LogE,
        Math.Min(options.MostNats, (float)own.LogE),
        Invariant($"It opened {own.Openings.Count} conversations that nobody answered, in {own.Openings.Hours} hours on {own.Openings.Days} days."),
        Invariant($"它在 {own.Openings.Days} 天的 {own.Openings.Hours} 个小时内发起了 {own.Openings.Count} 个无人回应的会话。"));

    private static GroupReason Manner(FanOutTally tally) => tally.Same.LogE >= tally.Regular.LogE
        ? RateWords.Manner("fan_out.same", tally.Same, "opening messages are like one of the last three, by sketch or length", "条开场私信与最近三条之一的指纹或长度相同", tally.Manner)
        : RateWords.Manner("fan_out.rhythm", tally.Regular, "gaps are equal within 16%", "个间隔相差不到 16%", tally.Manner);
}
