using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>How surely each account of a burst belongs to it: by how few were to be expected at that time, and by what it says.</summary>
internal static class BurstMembers
{
    /// <summary>Bound of what an account's own words add or take, nats: saying something else does not clear it, saying the same does not convict it.</summary>
    private const double MostSaid = 3;

    /// <summary>Share of the words' log-odds that is believed: words of one text are not independent.</summary>
    private const double Believed = 0.5;

    public static IReadOnlyList<GroupMember> Of(ReadOnlySpan<ShortLife> burst, Burst formed, Dictionary<int, double> scores)
    {
        var expected = Math.Max(0.5, formed.Expected * formed.Dispersion);
        var byTime = Math.Log(Math.Max(1, burst.Length - expected) / expected);
        var members = new List<GroupMember>();
        for (var i = 0; i < burst.Length; i++)
        {
            var said = MostSaid * Math.Tanh(Believed * scores.GetValueOrDefault(i) / MostSaid);
            var nats = byTime + said;
            if (nats > 0) members.Add(new GroupMember(burst[i].Account, nats, Reasons(burst[i], formed, burst.Length, byTime, said), [burst[i].Post]));
        }

        members.Sort((a, b) => (b.Nats, a.Account).CompareTo((a.Nats, b.Account)));
        return members;
    }

    private static GroupReason[] Reasons(ShortLife life, Burst formed, int count, double byTime, double said)
    {
        var (minutes, window) = ((life.End - life.Begin) / 60_000.0, (formed.Until - formed.From) / 60_000.0);
        var time = new GroupReason(
            "burst.begin",
            Invariant($"All that is seen of it lasts {minutes:0.0} min, and it began together with {count - 1} accounts as short-lived within {window:0.0} min; {formed.Expected:0.0} were to be expected."),
            Invariant($"该账号可见的全部活动仅 {minutes:0.0} 分钟，且与另外 {count - 1} 个同样短命的账号在 {window:0.0} 分钟内先后出现；预期为 {formed.Expected:0.0} 个。"),
            count,
            formed.Expected,
            byTime);
        if (said == 0) return [time];
        var own = said > 0
            ? new GroupReason("burst.words", "What it posted reads like the posts of the others and not like those of other accounts at the time.", "其内容与该群体其他账号相近，而与同期其他账号不同。", said, 0, said)
            : new GroupReason("burst.words", "What it posted does not read like the posts of the others: this speaks for it.", "其内容与该群体其他账号不相近：此项对其有利。", said, 0, said);
        return [time, own];
    }
}
