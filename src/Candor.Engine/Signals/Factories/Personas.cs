using Candor.Events;
using Candor.Numerics;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>
/// Whether accounts that registered together share a skeleton: profiles and first posts of which most words are those of another account's. Shared subjects, a school or a
/// town, are a few words among others and make no twin.
/// </summary>
internal static class Personas
{
    /// <summary>Words that a text needs to be compared, and words read of it.</summary>
    private const int FewestWords = 5, MostWords = 64;

    /// <summary>Share of words in common, of those in either, that makes twins.</summary>
    private const double Twins = 0.5;

    private const double Allowed = 8;

    public static KeyChannel Of(KeyGroup group)
    {
        var texts = new List<(int Account, uint[] Words, bool IsPost)>();
        var heard = new HashSet<int>();
        foreach (var account in group.All)
        {
            foreach (var (words, isPost) in FirstTexts(group, account))
            {
                heard.Add(account);
                texts.Add((account, words, isPost));
            }
        }

        var twins = TwinsAmong(texts);
        var (members, hits) = (group.Members.Count(heard.Contains), group.Members.Where(twins.Contains).ToHashSet());
        if (members < RegistrationScan.Least) return KeyChannel.None;
        var nats = NoncentralHypergeometric.LogEValue(hits.Count, members, twins.Count, heard.Count, Allowed);
        var others = heard.Count - members;
        return new KeyChannel(nats, new GroupReason(
            "factory.personas",
            Invariant($"The profiles or first posts of {hits.Count} of {members} accounts consist mostly of another account's words; so do those of {twins.Count - hits.Count} of {others} accounts that registered around the same time."),
            Invariant($"{members} 个账号中有 {hits.Count} 个的简介或首批内容大部分用词与另一账号相同；同期注册的 {others} 个账号中有 {twins.Count - hits.Count} 个如此。"),
            hits.Count,
            others == 0 ? 0 : (double)members * (twins.Count - hits.Count) / others,
            nats), hits);
    }

    /// <summary>The first profile and the first two posts that are long enough.</summary>
    private static IEnumerable<(uint[] Words, bool IsPost)> FirstTexts(KeyGroup group, int account)
    {
        var (profiles, posts) = (1, 2);
        foreach (var place in group.Lives.ActsOf(account).ToArray())
        {
            var words = group.Traces.WordsOf(place);
            if (words.Length < FewestWords) continue;
            var isPost = ShortLives.IsIndependent(group.Traces[place]);
            if (!isPost && group.Traces[place].Type != EventType.AccountUpdated) continue;
            if (isPost ? posts-- <= 0 : profiles-- <= 0) continue;
            var sorted = words[..Math.Min(words.Length, MostWords)].ToArray();
            Array.Sort(sorted);
            yield return (sorted, isPost);
        }
    }

    private static HashSet<int> TwinsAmong(List<(int Account, uint[] Words, bool IsPost)> texts)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count; j++)
            {
                if (texts[i].Account == texts[j].Account || texts[i].IsPost != texts[j].IsPost || !AreTwins(texts[i].Words, texts[j].Words)) continue;
                found.Add(texts[i].Account);
                found.Add(texts[j].Account);
            }
        }

        return found;
    }

    private static bool AreTwins(uint[] one, uint[] other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
            {
                (i, j) = (i + 1, j + 1);
                common++;
            }
            else if (one[i] < other[j]) i++;
            else j++;
        }

        return common >= Twins * (one.Length + other.Length - common);
    }
}
