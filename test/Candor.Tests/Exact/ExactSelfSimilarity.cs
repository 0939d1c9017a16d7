using System.Text.RegularExpressions;

namespace Candor.Tests.Exact;

/// <summary>The self-similarity features, by definition.</summary>
internal static partial class ExactSelfSimilarity
{
    private static readonly string[] Shown = ["has_tag", "url", "emoji", "excl", "ques", "has_nl", "term_end", "caps_start"];

    public static void Add(IReadOnlyList<ExactText> texts, Dictionary<string, double> features)
    {
        var best = BestOverlaps([.. texts.Select(Shingles)]);
        features["self_similarity.J_best"] = best.Average();
        features["self_similarity.near_dup"] = best.Average(overlap => overlap >= 0.5 ? 1.0 : 0);

        var openings = texts.Select(text => Opening.Match(Normalize(text)))
            .Where(match => match.Success).Select(match => match.Value).ToArray();
        features["self_similarity.open2_rep"] = openings.Length == 0 ? 0 : 1 - ((double)openings.Distinct().Count() / openings.Length);

        var layouts = texts.Select(Layout).ToArray();
        features["self_similarity.lay_ent"] = ExactMath.NormalizedEntropy(layouts);
        features["self_similarity.lay_top"] = ExactMath.TopShare(layouts);

        var punctuation = texts.Select(text => text.Punctuation).ToArray();
        features["self_similarity.pun_ent"] = ExactMath.NormalizedEntropy(punctuation);
        features["self_similarity.pun_top"] = ExactMath.TopShare(punctuation);
    }

    /// <summary>Letters in lower case, everything else one blank.</summary>
    private static string Normalize(ExactText text) =>
        string.Concat(LetterRuns.Matches(text.Shape).Select(run => run.Groups["other"].Success ? " " : text.Lower(run))).Trim();

    private static HashSet<string> Shingles(ExactText text)
    {
        var runes = Normalize(text).EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        if (runes.Length == 0) return [];
        var unspaced = text.Shape.Count(c => c == 'h');
        var length = Math.Min(runes.Length, unspaced * 2 > runes.Length ? 3 : 5);
        return [.. Enumerable.Range(0, runes.Length - length + 1).Select(i => string.Concat(runes.Skip(i).Take(length)))];
    }

    private static double[] BestOverlaps(HashSet<string>[] texts)
    {
        var best = new double[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var shared = texts[i].Count(texts[k].Contains);
                var union = texts[i].Count + texts[k].Count - shared;
                var overlap = union == 0 ? 0 : (double)shared / union;
                (best[i], best[k]) = (Math.Max(best[i], overlap), Math.Max(best[k], overlap));
            }
        }

        return best;
    }

    private static string Layout(ExactText text)
    {
        var style = ExactStyle.Of(text);
        var parts = Shown.Select(name => style[name]).Append(text.Shape.Contains('M', StringComparison.Ordinal) ? 1 : 0);
        return string.Join(' ', parts.Prepend(Math.Min(8, Math.Floor(style["len"]))));
    }

    [GeneratedRegex("[aAh]+|(?<other>[^aAh]+)")]
    private static partial Regex LetterRuns { get; }

    /// <summary>The first two words; the first four characters where the text begins with an unspaced script.</summary>
    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF\u3400-\u4DBF\u3040-\u30FF\uF900-\uFAFF\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF].{3}|[^ ]+ [^ ]+)")]
    private static partial Regex Opening { get; }
}
