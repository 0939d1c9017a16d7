using System.Globalization;
using System.Text;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Makes signals of what was found: the words quoted, their places, and one sentence in each language.</summary>
internal static class UseReport
{
    /// <summary>Pieces of evidence of one signal, and characters quoted of each.</summary>
    private const int MostEvidence = 10, MostQuoted = 40;

    /// <summary>A signal whose evidence are phrases of the text.</summary>
    /// <param name="use">The use.</param>
    /// <param name="strength">How plainly it is seen.</param>
    /// <param name="english">What it is, a clause: `It speaks of removing AI marks`.</param>
    /// <param name="chinese">The same in Simplified Chinese.</param>
    /// <param name="hits">The phrases for it; those of one cue are told together.</param>
    /// <param name="against">Kinds of phrases that speak against it.</param>
    /// <param name="placed">The text that they stand in.</param>
    /// <param name="text">The same as it was written.</param>
    public static UseSignal Of(OpposedUse use, float strength, string english, string chinese, List<UseHit> hits, List<UseCue> against, PlacedText placed, ReadOnlySpan<char> text)
    {
        var (told, toldChinese) = (new StringBuilder(english), new StringBuilder(chinese));
        var evidence = new List<UseEvidence>();
        foreach (var kind in hits.GroupBy(hit => hit.Cue))
        {
            var (what, whatChinese) = UseWords.Of(kind.Key);
            var words = new List<string>();
            foreach (var hit in kind)
            {
                var (start, length) = placed.PlaceOf(hit.Start, hit.Length);
                if (evidence.Count < MostEvidence) evidence.Add(new UseEvidence(what, whatChinese, UsePlace.Text, start, length));
                words.Add(Quote(text.Slice(start, length)));
            }

            var (first, firstChinese) = evidence.Count == words.Count ? (": ", "：") : ("; ", "；");
            told.Append(first).Append(what).Append(" (“").AppendJoin("”, “", words.Distinct()).Append("”)");
            toldChinese.Append(firstChinese).Append(whatChinese).Append("（“").AppendJoin("”“", words.Distinct()).Append("”）");
        }

        told.Append('.');
        toldChinese.Append('。');
        if (against.Count > 0)
        {
            told.Append(CultureInfo.InvariantCulture, $" Against it: {string.Join(", ", against.Select(cue => UseWords.Of(cue).English))}.");
            toldChinese.Append(CultureInfo.InvariantCulture, $"相反的迹象：{string.Join("、", against.Select(cue => UseWords.Of(cue).Chinese))}。");
        }

        return new UseSignal { Use = use, Strength = strength, Reason = told.ToString(), ReasonChinese = toldChinese.ToString(), Evidence = evidence };
    }

    /// <summary>Words as they were written, on one line, cut where they are long.</summary>
    public static string Quote(ReadOnlySpan<char> words)
    {
        var quoted = words.Length <= MostQuoted ? words.ToString() : string.Concat(words[..(MostQuoted - 1)], "…");
        return quoted.ReplaceLineEndings(" ");
    }
}
