using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>
/// Looks for accounts that react to and comment on strangers in bulk. Two of three: more accounts met for the first time than people meet; regular, or within seconds of the post;
/// without sleep. Answers to whoever acted first are none.
/// </summary>
/// <param name="table">What happened.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="options">Bounds and levels.</param>
internal sealed class LowEffortSearch(InteractionTable table, PlatformHabits habits, InteractionOptions options)
{
    private const int LeastStrangers = 50;

    /// <summary>Tests every account that meets enough strangers.</summary>
    public KindResult Run()
    {
        var result = new KindResult(InteractionKind.LowEffort);
        for (var account = 0; account < table.Accounts; account++)
        {
            if (table.ByActor[account].Length < LeastStrangers || table.IsDeclared(account)) continue;
            var tally = new LowEffortTally(options.People, habits, table.Clock);
            var span = new ActSpan();
            foreach (var place in table.ByActor[account])
            {
                ref readonly var act = ref table.Acts[place];
                if (!act.IsFirst) continue;
                tally.Add(act.Time, table.DelayOf(act));
                span.Add(act.Time);
            }

            if (tally.Strangers.Count < LeastStrangers) continue;
            result.Hypotheses++;
            if (tally.LogE < Math.Log(options.OwnEvidence)) continue;
            result.Add(new Candidate(tally.LogE, [Account(table.KeyOf(account), tally)], Reasons(tally), span.From, span.Until));
        }

        return result;
    }

    private InvolvedAccount Account(ulong key, LowEffortTally own) => new(
        key,
        InteractionRole.Reactor,
        own.LogE,
        Math.Min(options.MostNats, (float)own.LogE),
        Invariant($"It acted towards {own.Strangers.Count} accounts for the first time, in {own.Strangers.Hours} hours on {own.Strangers.Days} days."),
        Invariant($"它在 {own.Strangers.Days} 天的 {own.Strangers.Hours} 个小时内首次接触了 {own.Strangers.Count} 个账号。"));

    /// <summary>The two strongest of the three.</summary>
    private static IReadOnlyList<GroupReason> Reasons(LowEffortTally tally)
    {
        var rhythm = tally.Regular.LogE >= tally.Instant.LogE
            ? RateWords.Manner("low_effort.rhythm", tally.Regular, "gaps are equal within 16%", "个间隔相差不到 16%", tally.Rhythm)
            : RateWords.Manner("low_effort.instant", tally.Instant, "reactions come within ten seconds of the post", "次互动在帖子发布后十秒之内", tally.Rhythm);
        GroupReason[] all =
        [
            RateWords.Volume("low_effort.volume", tally.Strangers, "accounts met for the first time", "个初次接触的账号"),
            rhythm,
            RateWords.Manner("low_effort.sleepless", tally.Sleepless, "days have acts in twenty hours or more", "天在二十个以上的小时内有行为", tally.Sleepless.LogE),
        ];
        return [.. all.OrderByDescending(reason => reason.Nats).Take(2)];
    }
}
