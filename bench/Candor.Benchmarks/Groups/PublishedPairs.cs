using Candor.Events;
using Candor.Numerics;
using Candor.Signals.Coordination;
using Candor.Tests.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Benchmarks.Groups;

/// <summary>The pairs of a published method, and which of them stand the test against chance, popularity, hours, interests and clocks.</summary>
internal static class PublishedPairs
{
    private const int Window = 60;
    private static readonly EventKeys Keys = new(KeyedHash.FromText("pairs"));

    public static void Tell(string data, TextWriter output)
    {
        output.WriteLine("## Pairs of CooRTweet's rule (60 s, participation 2, edges above the median weight)");
        (string Set, string Thing, string Content, string Second)[] sets =
        [
            ("russian_coord_tweets", "object_id", "content_id", "timestamp_share"),
            ("german_elections", "url_id", "post_id", "timestamp"),
            ("german_elections", "hashtag_id", "post_id", "timestamp"),
            ("german_elections", "domain_id", "post_id", "timestamp"),
            ("german_elections", "phash_id", "post_id", "timestamp"),
        ];
        foreach (var (set, thing, content, second) in sets)
        {
            var shares = CooRTweetRule.Read(Path.Combine(data, "coordination", "cooRTweet", set + ".csv.gz"), thing, "account_id", content, second);
            var traces = CooRTweetRule.Traces(shares, Keys);
            var lives = AccountLives.Of(traces);
            var number = shares.Select(share => share.Account).Distinct().ToDictionary(name => name, name => lives.Find(Keys.Account(name)));
            var candidates = CoActions.Within(SharedActs.Of(traces, lives), traces, lives, Window * 1000L).Select(pair => (pair.First, pair.Second)).ToHashSet();
            var network = CooRTweetRule.Network(shares, Window);
            var kept = network.Where(edge => edge.Value.IsKept).Select(edge => Ordered(number[edge.Key.Item1], number[edge.Key.Item2])).ToArray();

            var tested = CoordinationTest.Of(traces, lives);
            var threshold = FalseDiscovery.Threshold([.. tested.Select(group => group.LogEValue)], 0.05);
            var found = tested.Where(group => group.LogEValue >= threshold).Select(group => group.Members.Select(member => member.Account).ToHashSet()).Where(group => group.Count >= 3).ToArray();
            output.WriteLine(Invariant($"{set} {thing}: {shares.Count} shares, {number.Count} accounts; their edges {network.Count}, all among our {candidates.Count} candidates: {network.Keys.All(edge => candidates.Contains(Ordered(number[edge.Item1], number[edge.Item2])))}; above their threshold {kept.Length}, of them in groups that stand at 5 %: {kept.Count(pair => found.Any(group => group.Contains(pair.Item1) && group.Contains(pair.Item2)))} ({tested.Count} groups tested, {found.Length} stand, {found.SelectMany(group => group).Distinct().Count()} accounts)"));
        }
    }

    private static (int, int) Ordered(int one, int other) => one < other ? (one, other) : (other, one);
}
