using System.Globalization;
using System.Text.RegularExpressions;
using Candor.Cli.Reporting;
using Candor.Policy;

namespace Candor.Cli.Policies.Publishing;

/// <summary>A text in both languages with ids, links and places in it, which need not stand in the same order.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
internal sealed partial record Phrase(IReadOnlyList<Span> English, IReadOnlyList<Span> Chinese)
{
    /// <summary>Nothing.</summary>
    public static Phrase Empty { get; } = new([], []);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => English.All(span => span.Text.Length == 0);

    public static implicit operator Phrase(Bilingual text) => Of(text);

    public static Phrase operator +(Phrase left, Phrase right) => new([.. left.English, .. right.English], [.. left.Chinese, .. right.Chinese]);

    /// <summary>A text with phrases in its places {0}, {1}, ...</summary>
    public static Phrase Of(Bilingual text, params Phrase[] values) => new(
        Fill(text.English, values, phrase => phrase.English), Fill(text.Chinese, values, phrase => phrase.Chinese));

    /// <summary>A text of the policy, on one line.</summary>
    public static Phrase Of(Wording text) => new([new Span(OneLine(text.English))], [new Span(OneLine(text.Chinese))]);

    /// <summary>The same in both languages.</summary>
    public static Phrase Same(string text, SpanKind kind = SpanKind.Text, string? target = null) => new([new Span(text, kind, target)], [new Span(text, kind, target)]);

    /// <summary>A number, the same in both languages.</summary>
    public static Phrase Same(double number) => Same(number.ToString("#,0.####", CultureInfo.InvariantCulture));

    /// <summary>An id.</summary>
    public static Phrase Code(string id, string? target = null) => Same(id, SpanKind.Code, target);

    /// <summary>A text set in a way, or leading somewhere.</summary>
    public static Phrase Of(Bilingual text, SpanKind kind, string? target = null) => new([new Span(text.English, kind, target)], [new Span(text.Chinese, kind, target)]);

    /// <summary>A list.</summary>
    public static Phrase List(IEnumerable<Phrase> items) => Join(items, new Bilingual(", ", "、"));

    /// <summary>Phrases with something between them.</summary>
    public static Phrase Join(IEnumerable<Phrase> items, Bilingual between) =>
        items.Aggregate(Empty, (all, item) => all.English.Count == 0 ? item : all + between + item);

    /// <summary>A text on one line, with its blanks and line breaks as single blanks.</summary>
    public static string OneLine(string text) => Joined(text).Trim();

    /// <summary>A piece of such a text, with a blank at its ends if it has any.</summary>
    public static string Joined(string text) => Blanks().Replace(text, " ");

    private static List<Span> Fill(string text, Phrase[] values, Func<Phrase, IReadOnlyList<Span>> inLanguage)
    {
        var spans = new List<Span>();
        var at = 0;
        foreach (Match place in Place().Matches(values.Length == 0 ? "" : text))
        {
            if (place.Index > at) spans.Add(new Span(text[at..place.Index]));
            spans.AddRange(inLanguage(values[place.ValueSpan[1] - '0']));
            at = place.Index + place.Length;
        }

        if (at < text.Length) spans.Add(new Span(text[at..]));
        return spans;
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\s\u00A0\u3000]+")]
    private static partial Regex Blanks();
}
