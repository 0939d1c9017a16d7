using System.Text.RegularExpressions;
using System.Xml.Linq;
using Candor.Cli.Policies;
using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using Xunit;

namespace Candor.Tests.Policies.Publishing;

/// <summary>Whoever writes a policy can put anything into its texts; into a page it comes as text.</summary>
public sealed partial class HostilePolicyTests
{
    private const string Bad = "<script>alert(1)</script><img src=x onerror=alert(2)> | [a](javascript:alert(3)) ``` `` **b** _c_ &lt; \\u202Eabc";
    private const string Quoted = "\"" + Bad + "\"";

    private static readonly PublishedVersion Published = PublishedVersion.Of(
        PolicyFile.Parse($$"""
            policy: {{Quoted}}
            title: { en: {{Quoted}}, zh: {{Quoted}} }
            source: {{Quoted}}
            versions:
              - { version: "0", effective: 2026-01-01, note: { en: "# x", zh: "1. x" } }
              - { version: {{Quoted}}, effective: 2026-01-02, note: { en: {{Quoted}}, zh: {{Quoted}} } }
            classes:
              - { class: {{Quoted}}, stance: opposed, implements: [{{Quoted}}], team: {{Quoted}}, text: { en: {{Quoted}}, zh: {{Quoted}} } }
            thresholds:
              limit: { value: 3, strata: { "zh": 4 } }
            exemptions:
              - { id: {{Quoted}}, accounts: [a], when: "event.language == '<script>|```'", rules: [{{Quoted}}], until: 2026-12-31, because: { en: {{Quoted}}, zh: {{Quoted}} } }
            counters:
              many: { kind: count, on: [post.created], by: account, window: 1h, where: "event.language == '<script>|```'" }
            rules:
              - id: {{Quoted}}
                class: {{Quoted}}
                team: {{Quoted}}
                implements: [{{Quoted}}]
                on: [post.created]
                when: "event.language == '<script>|```'"
                then: [{ measure: warn, strike: 1 }]
                because: { en: {{Quoted}}, zh: "{'<script>alert(4)</script>'}" }
              - { id: "a b", on: [post.created], when: "true", mode: shadow, then: [{ measure: warn }], because: { en: {{Quoted}}, zh: {{Quoted}} } }
            """, "hostile.yaml"), null);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_of_it_becomes_markup_in_the_page(int language)
    {
        var html = HtmlPage.Of(Published, (ReportLanguage)language);
        var page = XDocument.Parse(html).Root!;

        Assert.Single(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.Descendants().Attributes("href"), link => Assert.Matches("^#[A-Za-z0-9~._-]+$", link.Value));
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains("<script>alert(1)</script>", page.Descendants("h1").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_of_it_becomes_markup_in_Markdown(int language)
    {
        var markdown = MarkdownPage.Of(Published, (ReportLanguage)language);
        var text = Code().Replace(Fences().Replace(markdown, ""), "");

        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', string.Join('\n', text.Split('\n').Select(line => line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line)));
        Assert.DoesNotMatch(@"(?<!\\)\[a(?<!\\)\]", text);
        Assert.DoesNotMatch(@"(?<!\\)`", text);
        Assert.DoesNotMatch(@"(?<!\\)_c", text);
        Assert.DoesNotContain('\u202E', markdown);
        Assert.Contains("(U+202E)", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# x", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n1. x", markdown, StringComparison.Ordinal);
        foreach (var table in markdown.Split("\n\n").Where(block => block.StartsWith('|')))
        {
            var columns = table.Split('\n').Where(row => row.Length > 0).Select(row => Pipes().Count(row)).Distinct();
            Assert.Single(columns);
        }
    }

    [Fact]
    public void Two_ids_that_are_alike_have_two_places()
    {
        string[] ids = ["a b", "a-b", "a~20b", "a_b", "Äb", "A", "a"];

        Assert.Equal(ids.Length, ids.Select(id => Anchors.Of("rule", id)).Distinct().Count());
    }

    [GeneratedRegex(@"^(`{3,})cel\n.*?\n\1$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Pipes();
}
