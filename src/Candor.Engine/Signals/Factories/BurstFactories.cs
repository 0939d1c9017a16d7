using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>
/// Groups of accounts that live briefly and at the same time: formed by time alone (<see cref="BurstScan"/>), tested by what they say against what others said around that time.
/// Organic news has other people talking about it too; a campaign has only its own accounts.
/// </summary>
public static class BurstFactories
{
    /// <summary>Posts to compare with: at least, usual times the members, and at most.</summary>
    private const int FewestOthers = 40, UsualOthers = 200, TimesMembers = 3, MostOthers = 2000;

    /// <summary>Members whose posts are tested; of more, a part stands for all.</summary>
    private const int MostMembers = 1000;

    /// <summary>How far around a burst others are looked for.</summary>
    private const long Around = 24 * 3_600_000L;

    /// <summary>
    /// How many times as often as others, in odds, members may say something before it counts: people whom an event brings talk more about it. As generous as the number
    /// of others allows.
    /// </summary>
    private const double LeastAllowed = 4, MostAllowed = 30, OthersPerAllowed = 50;

    /// <summary>A single word may be said this many times as often again: it is what an event is about.</summary>
    private const double AllowedOfToken = 4;

    /// <summary>Groups tested, whatever came out.</summary>
    public static IReadOnlyList<GroupFinding> Of(TraceSet traces, AccountLives lives)
    {
        var shorts = ShortLives.Of(traces, lives);
        if (shorts.Length < BurstScan.Least) return [];
        var isShort = new bool[lives.Count];
        foreach (var life in shorts) isShort[life.Account] = true;
        var bursts = new BurstScan([.. shorts.Select(life => life.Begin)], Activity(traces, lives, isShort), lives.Begins, lives.Ends).Find();
        if (bursts.Count == 0) return [];
        var talk = new Talk(traces, lives);
        return [.. bursts.Select(burst => Test(traces, shorts.AsSpan()[burst.Lives], burst, talk)).OfType<GroupFinding>()];
    }

    private static long[] Activity(TraceSet traces, AccountLives lives, bool[] isShort)
    {
        var times = new List<long>();
        for (var account = 0; account < lives.Count; account++)
        {
            if (isShort[account]) continue;
            foreach (var place in lives.ActsOf(account)) times.Add(traces[place].Time);
        }

        times.Sort();
        return [.. times];
    }

    private static GroupFinding? Test(TraceSet traces, ReadOnlySpan<ShortLife> burst, Burst formed, Talk talk)
    {
        var accounts = new HashSet<int>();
        foreach (var life in burst) accounts.Add(life.Account);
        var language = MainLanguage(traces, burst);
        var members = new List<(int Life, int Post)>();
        for (var i = 0; i < burst.Length; i++)
        {
            if (Talk.MayBe(traces[burst[i].Post].Language, language)) members.Add((i, burst[i].Post));
        }

        if (members.Count > MostMembers) members = [.. members.OrderBy(item => SplitMix64.Finish(traces[item.Post].Account)).Take(MostMembers)];
        var others = talk.Around((formed.From + formed.Until) / 2, Around, language, Math.Clamp(TimesMembers * members.Count, UsualOthers, MostOthers), accounts);
        if (members.Count < BurstScan.Least || others.Count < FewestOthers) return null;
        var allowed = Math.Clamp(others.Count / OthersPerAllowed, LeastAllowed, MostAllowed);
        var posts = new SaidPosts(traces, [.. members.Select(item => new[] { item.Post })], [.. others.Select(post => new[] { post })]);
        var token = TokenTest.Of(posts, AllowedOfToken * allowed);
        var subject = SubjectTest.Of(posts, allowed);
        var scores = new Dictionary<int, double>();
        for (var i = 0; i < members.Count; i++) scores[members[i].Life] = subject.Scores[i];
        return new GroupFinding
        {
            LogEValue = LogSum.Mean([token.LogEValue, subject.LogEValue]),
            From = formed.From,
            Until = formed.Until,
            Reasons = BurstReasons.OfGroup(formed, token, subject, members.Count, others.Count, allowed),
            Members = BurstMembers.Of(burst, formed, scores),
        };
    }

    private static ushort MainLanguage(TraceSet traces, ReadOnlySpan<ShortLife> burst)
    {
        var counts = new Dictionary<ushort, int>();
        foreach (var life in burst)
        {
            var language = traces[life.Post].Language;
            if (language == 0) continue;
            counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        return counts.Count == 0 ? (ushort)0 : counts.MaxBy(pair => (pair.Value, -pair.Key)).Key;
    }
}
