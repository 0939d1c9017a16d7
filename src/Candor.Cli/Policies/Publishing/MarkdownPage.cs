using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Policies.Publishing;

/// <summary>The page as Markdown; in both languages one after the other.</summary>
internal sealed partial class MarkdownPage
{
    private readonly StringBuilder _page = new();
    private readonly bool _isEnglish;

    private MarkdownPage(bool isEnglish) => _isEnglish = isEnglish;

    /// <summary>Writes a version.</summary>
    public static string Of(PublishedVersion published, ReportLanguage language) => language switch
    {
        ReportLanguage.English => Of(published, isEnglish: true),
        ReportLanguage.Chinese => Of(published, isEnglish: false),
        _ => $"*中文在后半部分。*\n\n{Of(published, isEnglish: true)}\n---\n\n{Of(published, isEnglish: false)}",
    };

    private static string Of(PublishedVersion published, bool isEnglish)
    {
        var page = new MarkdownPage(isEnglish);
        page.Write(new Block.Heading(1, "", PolicyPage.TitleOf(published)));
        foreach (var paragraph in PolicyPage.Opening(published)) page.Write(paragraph);
        foreach (var block in PolicyPage.Blocks(published)) page.Write(block);
        page._page.Append(page.Text(RulesWords.Footer)).Append('\n');
        return page._page.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                _page.Append('#', heading.Level).Append(' ').Append(Text(heading.Text)).Append("\n\n");
                break;
            case Block.Paragraph paragraph:
                _page.Append(paragraph.Tone is Tone.Quoted or Tone.Notice ? "> " : "").Append(AtStart(Text(paragraph.Text))).Append("\n\n");
                break;
            case Block.Items items:
                foreach (var entry in items.Entries) _page.Append("- ").Append(AtStart(Text(entry))).Append('\n');
                _page.Append('\n');
                break;
            case Block.Facts facts:
                foreach (var (name, value) in facts.Rows) _page.Append(CultureInfo.InvariantCulture, $"- {Text(name)}{(_isEnglish ? ": " : "：")}{Text(value)}\n");
                _page.Append('\n');
                break;
            case Block.Folded folded:
                Write(folded);
                break;
            case Block.Table table:
                WriteRow(table.Heads.Select(head => (Phrase)head));
                _page.Append('|').Insert(_page.Length, " --- |", table.Heads.Count).Append('\n');
                foreach (var row in table.Rows) WriteRow(row);
                _page.Append('\n');
                break;
            case Block.Card card:
                foreach (var inner in card.Blocks) Write(inner);
                break;
        }
    }

    private void Write(Block.Folded folded)
    {
        var code = Visible(folded.Code.ReplaceLineEndings("\n"), isCode: true);
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        _page.Append(CultureInfo.InvariantCulture, $"{Text(folded.Summary)}{(_isEnglish ? ":" : "：")}\n\n{fence}cel\n{code}\n{fence}\n\n");
    }

    private void WriteRow(IEnumerable<Phrase> cells)
    {
        _page.Append('|');
        foreach (var cell in cells) _page.Append(' ').Append(Text(cell, isCell: true)).Append(" |");
        _page.Append('\n');
    }

    private string Text(Phrase phrase, bool isCell = false)
    {
        var text = new StringBuilder();
        foreach (var span in _isEnglish ? phrase.English : phrase.Chinese)
        {
            _ = span.Kind switch
            {
                SpanKind.Code => text.Append(Code(span.Text, isCell)),
                SpanKind.Strong => text.Append("**").Append(Visible(span.Text, isCode: false)).Append("**"),
                _ => text.Append(Visible(span.Text, isCode: false)),
            };
        }

        return text.ToString();
    }

    private static string Code(string text, bool isCell)
    {
        var code = Visible(text.ReplaceLineEndings(" "), isCode: true);
        if (isCell) code = code.Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(code) + 1);
        return code.StartsWith('`') || code.EndsWith('`') ? $"{fence} {code} {fence}" : $"{fence}{code}{fence}";
    }

    /// <summary>Characters that cannot be seen become their numbers; outside of code, characters that mean something to Markdown or HTML are set as text.</summary>
    private static string Visible(string text, bool isCode)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (VisibleText.IsHidden(rune) && !(isCode && rune.Value == '\n')) visible.Append(CultureInfo.InvariantCulture, $"(U+{rune.Value:X4})");
            else if (isCode) visible.Append(rune.ToString());
            else AppendText(visible, rune);
        }

        return visible.ToString();
    }

    private static void AppendText(StringBuilder visible, Rune rune) => _ = rune.Value switch
    {
        '<' => visible.Append("&lt;"),
        '>' => visible.Append("&gt;"),
        '&' => visible.Append("&amp;"),
        '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' => visible.Append('\\').Append((char)rune.Value),
        _ => visible.Append(rune.ToString()),
    };

    /// <summary>A text that begins a line and is no heading, list or rule.</summary>
    private static string AtStart(string text) => Mark().Replace(text, match => $"{match.Groups[1].Value}\\{match.Groups[2].Value}");

    private static int LongestRun(string text) => Ticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"^(\d*)([#+\-=.)])")]
    private static partial Regex Mark();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
