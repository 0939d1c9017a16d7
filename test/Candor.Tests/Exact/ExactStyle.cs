using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Candor.Tests.Exact;

/// <summary>The style features, by definition: a value a text, then means and deviations over the texts.</summary>
internal static partial class ExactStyle
{
    private static readonly string[] Varied = ["len", "words", "tags", "nsent", "comma"];

    public static void Add(IReadOnlyList<ExactText> texts, Dictionary<string, double> features)
    {
        var values = texts.Select(Of).ToArray();
        foreach (var name in values[0].Keys) features["style.m_" + name] = values.Average(text => text[name]);
        foreach (var name in Varied) features["style.sd_" + name] = ExactMath.Deviation([.. values.Select(text => text[name])]);
    }

    public static Dictionary<string, double> Of(ExactText text)
    {
        var (shape, body) = (text.Shape, text.BodyShape);
        var length = text.Body.EnumerateRunes().Count();
        var words = text.Words.ToArray();
        var letters = text.Points.Where((_, i) => "aAh".Contains(shape[i], StringComparison.Ordinal)).ToArray();
        return new Dictionary<string, double>
        {
            ["has_tag"] = Is(text.Tags.Any()),
            ["tag_end"] = Is(TagAtEnd.IsMatch(body)),
            ["url"] = Is(shape.Contains('L', StringComparison.Ordinal)),
            ["emoji"] = Is(text.Emoji.Any()),
            ["excl"] = Is(body.Contains('!', StringComparison.Ordinal)),
            ["ques"] = Is(body.Contains('?', StringComparison.Ordinal)),
            ["ell"] = Is(body.Contains("...", StringComparison.Ordinal) || body.Contains('…', StringComparison.Ordinal)),
            ["colon"] = Is(body.Contains(':', StringComparison.Ordinal)),
            ["apos_s"] = Is(body.Contains('\'', StringComparison.Ordinal)),
            ["dash"] = Is(Dash.IsMatch(body)),
            ["paren"] = Is(body.Contains('(', StringComparison.Ordinal)),
            ["has_nl"] = Is(shape.Contains('\n', StringComparison.Ordinal)),
            ["term_end"] = Is(SentenceMarkAtEnd.IsMatch(body)),
            ["caps_start"] = Is(FirstLetterIsCapital.IsMatch(shape)),
            ["digit"] = Is(body.Contains('0', StringComparison.Ordinal)),
            ["elong"] = Is(text.Points.Skip(2).Where((c, i) => "aAh".Contains(shape[i + 2], StringComparison.Ordinal)
                && c == text.Points[i] && c == text.Points[i + 1]).Any()),
            ["rep_punct"] = Is(RepeatedMark.IsMatch(body)),
            ["lower_all"] = Is(letters.Any(c => Rune.GetUnicodeCategory(new Rune(c)) == UnicodeCategory.LowercaseLetter) && !shape.Contains('A', StringComparison.Ordinal)),
            ["short"] = Is(length < 25),
            ["long"] = Is(length > 200),
            ["len"] = Math.Log2(1 + length),
            ["words"] = Math.Log2(1 + words.Sum(word => CountOf(shape, word))),
            ["wlen"] = words.Length == 0 ? 4 : (double)words.Sum(word => word.Length) / words.Sum(word => CountOf(shape, word)),
            ["tags"] = Math.Min(6, text.Tags.Count()),
            ["nsent"] = Math.Min(6, Sentences(text)),
            ["comma"] = Math.Min(5, body.Count(c => c == ',')),
            ["nemoji"] = Math.Min(6, text.Emoji.Count()),
        };
    }

    /// <summary>A run of an unspaced script counts as a word for every two characters.</summary>
    private static int CountOf(string shape, Match word) => shape[word.Index] == 'h' ? (word.Length + 1) / 2 : 1;

    /// <summary>Runs of sentence marks with white space, a link or the end behind them; a full-width mark needs none.</summary>
    private static int Sentences(ExactText text) => SentenceMarks.Matches(text.Shape).Count(run =>
        text.IsWide[run.Index + run.Length - 1] || run.Index + run.Length == text.Shape.Length
        || "L \n".Contains(text.Shape[run.Index + run.Length], StringComparison.Ordinal));

    private static double Is(bool value) => value ? 1 : 0;

    [GeneratedRegex("#[aAh09_]+[^aAh09_M]*$")]
    private static partial Regex TagAtEnd { get; }

    [GeneratedRegex(" - |[—–]")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"[.!?…]\z")]
    private static partial Regex SentenceMarkAtEnd { get; }

    [GeneratedRegex("^[^aAh]*A")]
    private static partial Regex FirstLetterIsCapital { get; }

    [GeneratedRegex("[!?]{2}")]
    private static partial Regex RepeatedMark { get; }

    [GeneratedRegex("[.!?…]+")]
    private static partial Regex SentenceMarks { get; }
}
