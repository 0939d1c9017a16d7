using Candor.Numerics;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>Whether accounts that registered together post about one subject that others do not post about. A class or a team does too: this test alone convicts nobody.</summary>
internal static class SharedSubject
{
    private const double Allowed = 4, AllowedOfToken = 16;
    private const int MostPosts = 5;

    public static KeyChannel Of(KeyGroup group)
    {
        var (members, others) = (Posts(group, group.Members), Posts(group, group.Others));
        if (members.Count < RegistrationScan.Least) return KeyChannel.None;
        var language = members.GroupBy(LanguageOf).OrderByDescending(posts => posts.Count()).ThenBy(posts => posts.Key).First().Key;
        members.RemoveAll(posts => !Talk.MayBe(LanguageOf(posts), language));
        others.RemoveAll(posts => !Talk.MayBe(LanguageOf(posts), language));
        if (members.Count < RegistrationScan.Least || others.Count < KeyGroup.FewestOthers) return KeyChannel.None;
        var said = new SaidPosts(group.Traces, members, others);
        var subject = SubjectTest.Of(said, Allowed);
        var nats = LogSum.Mean([subject.LogEValue, TokenTest.Of(said, AllowedOfToken).LogEValue]);
        var share = (double)subject.Members * subject.Members / said.Count;
        var hits = Enumerable.Range(0, members.Count).Where(i => subject.Scores[i] > 0).Select(i => group.Lives.Find(group.Traces[members[i][0]].Account)).ToHashSet();
        return new KeyChannel(nats, new GroupReason(
            "factory.subject",
            Invariant($"Told apart by words learnt on other accounts, {subject.Hits} of the {subject.Members} posts that read most like the group's are its own; {share:0.0} would be by chance."),
            Invariant($"以其他账号学得的用词区分，最像该群体的 {subject.Members} 条内容中有 {subject.Hits} 条出自该群体；随机情况下约为 {share:0.0} 条。"),
            subject.Hits,
            share,
            nats), hits);

        ushort LanguageOf(int[] posts) => group.Traces[posts[0]].Language;
    }

    /// <summary>The first posts of each account that say something of their own.</summary>
    private static List<int[]> Posts(KeyGroup group, IReadOnlyList<int> accounts) =>
        [.. accounts.Select(account => OwnPosts(group, account)).Where(posts => posts.Length > 0)];

    private static int[] OwnPosts(KeyGroup group, int account)
    {
        var posts = new List<int>();
        foreach (var place in group.Lives.ActsOf(account))
        {
            if (posts.Count < MostPosts && ShortLives.IsIndependent(group.Traces[place]) && group.Traces.WordsOf(place).Length > 0) posts.Add(place);
        }

        return [.. posts];
    }
}
