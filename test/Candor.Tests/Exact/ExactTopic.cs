using System.Text.RegularExpressions;

namespace Candor.Tests.Exact;

/// <summary>The topic features, by definition. The function words are those that the project states.</summary>
internal static class ExactTopic
{
    private const string Latin =
        """
        the and for that this with you are was not have but they his her she him from your all can has had what when who
        how out get just like one our will about there their been more were would them than then some its it's don't i'm
        you're did too also now here why any into over only very these those which because after could should being even
        les des une est pas que qui pour dans sur avec plus tout mais par vous nous ils elle elles aux ces ses son sont
        cette cet été fait faire être avoir ont leur leurs mes mon votre notre moi toi lui c'est j'ai qu'il comme bien
        très aussi donc alors quand sans même ça cela peut deux encore trop ici était avait qu'on d'un d'une n'est
        """;

    private const string Unspaced = "的了是在我你他她它们这那有和就不也都很吗吧啊呢哦哈呀嘛着过到给让把被从对与及或但而又还再才只可以会能要去来说看想做个些么什怎为所之其于上下里中";

    private static readonly HashSet<string> Stop = [.. Latin.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static void Add(IReadOnlyList<ExactText> texts, Dictionary<string, double> features)
    {
        var words = texts.Select(text => text.Words.SelectMany(word => ContentWords(text, word)).ToArray()).ToArray();
        var all = words.SelectMany(text => text).ToArray();
        features["topic.ttr"] = all.Length == 0 ? 0 : all.Distinct().Count() / Math.Pow(all.Length, 0.8);
        features["topic.topword_df"] = all.Length == 0 ? 0
            : (double)words.SelectMany(text => text.Distinct()).CountBy(word => word).Max(pair => pair.Value) / texts.Count;
        features["topic.tag_ent"] = ExactMath.NormalizedEntropy([.. texts.SelectMany(text => text.Tags)]);
        features["topic.emo_ent"] = ExactMath.NormalizedEntropy([.. texts.SelectMany(text => text.Emoji)]);
        features["topic.tag_any"] = texts.Any(text => text.Tags.Any()) ? 1 : 0;
        features["topic.tag_top"] = TopShare([.. texts.SelectMany(text => text.Tags)]);
        features["topic.emo_top"] = TopShare([.. texts.SelectMany(text => text.Emoji)]);
    }

    /// <summary>Words of more than two letters; of an unspaced script every two characters side by side. No function words.</summary>
    private static IEnumerable<string> ContentWords(ExactText text, Match word)
    {
        var lower = text.Lower(word).Replace('’', '\'');
        if (text.Shape[word.Index] != 'h') return word.Length > 2 && !Stop.Contains(lower) ? [lower] : [];
        var points = lower.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return points.Zip(points.Skip(1), (a, b) => a + b).Where(pair => !pair.Any(c => Unspaced.Contains(c, StringComparison.Ordinal)));
    }

    private static double TopShare<T>(IReadOnlyList<T> items) =>
        items.Count == 0 ? 0 : (double)items.GroupBy(item => item).Max(group => group.Count()) / items.Count;
}
